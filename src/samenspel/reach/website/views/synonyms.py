"""The coordinator's list of words that mean the same."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.ground.search.models import Synonym
from samenspel.loop.network.views.guards import coordinator_required
from samenspel.reach.website import services
from samenspel.reach.website.forms import SynonymForm


@require_http_methods(["GET", "POST"])
@coordinator_required
def synonyms(request: HttpRequest) -> HttpResponse:
    """Show the list, and add a word to it."""
    form = SynonymForm(request.POST or None, scope=request.werkplaats.pk)
    if request.method == "POST" and form.is_valid():
        return _saved(request, form)
    found = Synonym.objects.filter(scope=request.werkplaats.pk)
    rows = [
        [{"label": s.word, "url": reverse("website:synonym", args=[s.pk])}, s.alternatives]
        for s in found
    ]
    context = {
        "form": form,
        "rows": rows,
        "headers": [_("Who looks for this word"), _("also finds these words")],
    }
    return render(request, "website/manage/synonyms.html", context, status=_status(form))


@require_http_methods(["GET", "POST"])
@coordinator_required
def synonym(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one word."""
    shown = get_object_or_404(Synonym, scope=request.werkplaats.pk, pk=pk)
    form = SynonymForm(request.POST or None, instance=shown, scope=request.werkplaats.pk)
    if request.method == "POST" and form.is_valid():
        return _saved(request, form, instead_of=Synonym.objects.get(pk=pk))
    context = {"form": form, "synonym": shown}
    return render(request, "website/manage/synonym.html", context, status=_status(form))


@require_POST
@coordinator_required
def remove_synonym(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one word out of the list."""
    shown = get_object_or_404(Synonym, scope=request.werkplaats.pk, pk=pk)
    services.remove_synonym(werkplaats=request.werkplaats, synonym=shown, by=request.person)
    messages.success(request, _("“%(word)s” is no longer in the list.") % {"word": shown.word})
    return redirect("website:synonyms")


def _saved(
    request: HttpRequest, form: SynonymForm, instead_of: Synonym | None = None
) -> HttpResponse:
    saved = services.save_synonym(
        werkplaats=request.werkplaats,
        by=request.person,
        instead_of=instead_of,
        **form.cleaned_data,
    )
    messages.success(request, _("“%(word)s” is in the list.") % {"word": saved.word})
    return redirect("website:synonyms")


def _status(form: SynonymForm) -> int:
    return 422 if form.is_bound else 200
