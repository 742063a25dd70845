"""The suggestions of one text: look for them, read them, add to them."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from samenspel.loop.deidentifying import access, services
from samenspel.loop.deidentifying.forms import AddForm, DecideForm
from samenspel.loop.deidentifying.models import Decision, NameSearch
from samenspel.loop.deidentifying.shown import (
    Lines,
    groups_of,
    propose,
    readable,
    waiting_elsewhere,
)
from samenspel.loop.deidentifying.views.guards import with_source
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import safe_text

A_PAGE = 10
DECIDED_A_PAGE = 50
WRONG = 422


@require_safe
@with_source
def names(request: HttpRequest, source: Source) -> HttpResponse:
    """Show what may lead to a person and is not decided yet; a small part while it is sought."""
    search = NameSearch.objects.filter(source=source).first()
    if getattr(request, "htmx", False) and "zoekt" in request.GET:
        if search is None or not search.is_busy:
            return HttpResponseClientRefresh()
        context = {"source": source, "team": source.team, "search": search}
        return render(request, "deidentifying/parts/searching.html", context)
    return names_page(request, source)


@require_POST
@with_source
def search(request: HttpRequest, source: Source) -> HttpResponse:
    """Ask the background worker to look for names."""
    services.ask_search(source=source, by=request.person)
    return redirect("deidentifying:names", slug=source.team.slug, pk=source.pk)


@require_http_methods(["GET", "POST"])
@with_source
def add(request: HttpRequest, source: Source) -> HttpResponse:
    """Point out what was not found."""
    form = AddForm(request.POST or None, initial={"words": request.GET.get("woorden", "")})
    if form.is_valid():
        try:
            added = services.add_by_hand(source=source, by=request.person, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            told = ngettext("Added at %(n)s place.", "Added at %(n)s places.", len(added))
            messages.success(request, told % {"n": len(added)})
            return redirect("deidentifying:names", slug=source.team.slug, pk=source.pk)
    context = {"source": source, "team": source.team, "form": form}
    status = WRONG if form.is_bound else 200
    return render(request, "deidentifying/add.html", context, status=status)


@require_safe
@with_source
def decided(request: HttpRequest, source: Source) -> HttpResponse:
    """Show what was decided, and how to come back to it."""
    text = safe_text(source)
    lines = Lines(text)
    done = source.suggestions.decided().select_related("pseudonym").order_by("start")
    page = Paginator(readable(text, done), DECIDED_A_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "source": source,
        "team": source.team,
        "page": page,
        "places": [lines.place_of(one) for one in page],
        "may_put_back": access.may_open_key(request.person, source.team),
        **progress_of(source),
    }
    return render(request, "deidentifying/decided.html", context)


def names_page(
    request: HttpRequest, source: Source, typed: DecideForm | None = None, **more: Any
) -> HttpResponse:
    """Draw the page; `typed` is the form in which something is not right, of group `wrong`."""
    text = safe_text(source)
    waiting = readable(text, source.suggestions.undecided().order_by("start"))
    page = Paginator(groups_of(text, waiting), A_PAGE).get_page(request.GET.get("pagina"))
    propose(page, source.team)
    wrong = more.pop("wrong", None)
    shown = [(group, typed if wrong == group.key else _form_of(group)) for group in page]
    context = {
        "source": source,
        "team": source.team,
        "search": NameSearch.objects.filter(source=source).first(),
        "page": page,
        "groups": shown,
        "elsewhere": waiting_elsewhere(source),
        **progress_of(source),
    }
    status = more.pop("status", 200)
    return render(request, "deidentifying/names.html", context | more, status=status)


def progress_of(source: Source) -> dict[str, int]:
    """Return how many suggestions there are, and of how many somebody said something."""
    decisions = list(source.suggestions.values_list("decision", flat=True))
    done = sum(decision != Decision.OPEN for decision in decisions)
    return {"total": len(decisions), "done": done, "waiting": len(decisions) - done}


def _form_of(group: Any) -> DecideForm:
    said = {"stand_in": group.stand_in, "words": group.words, "kind": group.kind}
    return DecideForm(initial=said, auto_id=f"g{group.key}_%s")
