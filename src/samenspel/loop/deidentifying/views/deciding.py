"""Decide about suggestions, and come back to that."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.deidentifying import services, vault
from samenspel.loop.deidentifying.forms import DecideForm
from samenspel.loop.deidentifying.models import Suggestion
from samenspel.loop.deidentifying.views.guards import with_source, with_source_for_keepers
from samenspel.loop.deidentifying.views.names import WRONG, names_page
from samenspel.loop.sources.models import Source


@require_POST
@with_source
def decide(request: HttpRequest, source: Source) -> HttpResponse:
    """Take the words out at the chosen places, or let them stay there."""
    said = request.POST.getlist("places")
    chosen = [int(one) for one in said if one.isdecimal() and len(one) < 18]
    if not chosen:
        messages.warning(request, _("Nothing was chosen. Tick at least one place."))
        return _back(request, source)
    if request.POST.get("do") == "reject":
        number = services.reject_traces(source=source, suggestions=chosen, by=request.person)
        told = ngettext("It stays at %(n)s place.", "It stays at %(n)s places.", number)
        messages.success(request, told % {"n": number})
        return _back(request, source)
    return _accept(request, source, chosen)


@require_POST
@with_source
def again(request: HttpRequest, source: Source, suggestion: int) -> HttpResponse:
    """Look again at what may stay."""
    services.look_again(suggestion=_of(source, suggestion), by=request.person)
    messages.success(request, _("It stands among what is still to be looked at."))
    return redirect("deidentifying:decided", slug=source.team.slug, pk=source.pk)


@require_POST
@with_source_for_keepers
def put_back(request: HttpRequest, source: Source, suggestion: int) -> HttpResponse:
    """Put the words back that a stand-in stands for."""
    try:
        if services.put_back(suggestion=_of(source, suggestion), by=request.person):
            messages.success(request, _("The words stand in the text again."))
    except vault.OtherKeyError:
        messages.error(request, _("This key doesn't fit: it was made with another one."))
    return redirect("deidentifying:decided", slug=source.team.slug, pk=source.pk)


def _accept(request: HttpRequest, source: Source, chosen: list[int]) -> HttpResponse:
    wrong = chosen[0]
    form = DecideForm(request.POST, auto_id=f"g{wrong}_%s")
    if not form.is_valid():
        return names_page(request, source, form, wrong=wrong, status=WRONG)
    said = form.cleaned_data
    try:
        number = services.accept_traces(
            source=source, suggestions=chosen, by=request.person, **said
        )
    except ValidationError as error:
        taken = any(one.code == "taken" for one in error.error_dict["stand_in"])
        form = DecideForm(request.POST, auto_id=f"g{wrong}_%s", asks_the_same=taken)
        form.full_clean()
        form.add_error(None, error)
        return names_page(request, source, form, wrong=wrong, status=WRONG)
    except ChangedMeanwhileError:
        messages.warning(request, _("The text was changed meanwhile. Look again at this one."))
        return _back(request, source)
    if number:
        told = ngettext("Taken out at %(n)s place.", "Taken out at %(n)s places.", number)
        messages.success(request, told % {"n": number})
    return _back(request, source)


def _back(request: HttpRequest, source: Source) -> HttpResponse:
    """Go on where one was."""
    url = reverse("deidentifying:names", kwargs={"slug": source.team.slug, "pk": source.pk})
    page = request.GET.get("pagina", "")
    return redirect(f"{url}?pagina={page}#verder" if page.isdecimal() else f"{url}#verder")


def _of(source: Source, pk: int) -> Suggestion:
    suggestion = get_object_or_404(source.suggestions, pk=pk)
    suggestion.source = source
    return suggestion
