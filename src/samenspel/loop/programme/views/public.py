"""What everyone sees: the story in time, one year, one theme, the terms."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear
from samenspel.loop.programme.sections import SECTIONS
from samenspel.loop.programme.story import Story


@require_safe
@public_page
def story(request: HttpRequest) -> HttpResponse:
    """Tell what the Werkplaats did, does and will do, year by year."""
    programmes = Programme.objects.for_werkplaats(request.werkplaats).with_years()
    return render(request, "programme/story.html", {"story": Story(request, programmes)})


@require_safe
@public_page
def year(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one working year whole: its themes, its look-back and its look-ahead."""
    years = WorkingYear.objects.for_werkplaats(request.werkplaats).select_related("programme")
    shown = get_object_or_404(years, slug=slug)
    context = {
        "year": shown,
        "themes": shown.themes.all(),
        "next_year": years.filter(starts__gt=shown.ends).first(),
        "previous_year": years.filter(ends__lt=shown.starts).last(),
    }
    return render(request, "programme/year.html", context)


@require_safe
@public_page
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one theme, with what the other apps have under it."""
    themes = Theme.objects.for_werkplaats(request.werkplaats)
    shown = get_object_or_404(themes, slug=slug)
    context = {
        "theme": shown,
        "years": shown.working_years.all(),
        "others": themes.active().exclude(pk=shown.pk),
        "sections": [(s.template, s.context) for s in SECTIONS.of(shown, request.person)],
    }
    return render(request, "programme/theme.html", context)


@require_safe
@public_page
def terms(request: HttpRequest) -> HttpResponse:
    """Explain all words of the Werkplaats, in the order of the alphabet."""
    shown = Term.objects.for_werkplaats(request.werkplaats)
    return render(request, "programme/terms.html", {"terms": shown})
