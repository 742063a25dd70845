"""Who worked on it: the list, asking whether a name may stand on it, and what was told."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.publications import services
from samenspel.loop.publications.access import may_decide
from samenspel.loop.publications.forms.together import ContributorForm, ToldForm
from samenspel.loop.publications.models import Contributor, Publication
from samenspel.loop.publications.services.contributing import address_of
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.together import show


@require_safe
@for_writers
def contributors(request: HttpRequest, publication: Publication) -> HttpResponse:
    """List who worked on it, and whose name may stand on it."""
    people = publication.contributors.select_related("person", "organisation")
    named = set(publication.contributors.named().values_list("pk", flat=True))
    return show(request, "contributors", publication, people=list(people), named=named)


@require_http_methods(["GET", "POST"])
@for_writers
def add(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Add somebody; then one asks whether the name may stand on it."""
    form = _form(request, publication, Contributor(publication=publication))
    if request.method == "POST" and form.is_valid():
        try:
            made = services.add_contributor(
                publication=publication, by=request.person, **form.cleaned_data
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect("publications:change_contributor", slug=publication.slug, pk=made.pk)
    return show(request, "add_contributor", publication, form=form)


@require_http_methods(["GET", "POST"])
@for_writers
def change(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Show one of them: ask, note what was told, or change what is written down."""
    contributor = _contributor(publication, pk)
    form = _form(request, publication, _contributor(publication, pk))
    if request.method == "POST" and form.is_valid():
        try:
            services.change_contributor(
                contributor=contributor, by=request.person, **form.cleaned_data
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect("publications:contributors", slug=publication.slug)
    return _one(request, publication, contributor, form=form, told_form=ToldForm())


@require_POST
@for_writers
def ask(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Ask by mail, or keep what somebody said about it."""
    contributor = _contributor(publication, pk)
    if "agrees" not in request.POST and "witness" not in request.POST:
        try:
            services.ask_contributor(contributor=contributor, by=request.person)
            messages.success(request, _("We asked by mail. You see the answer here."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect("publications:change_contributor", slug=publication.slug, pk=pk)
    told_form = ToldForm(request.POST)
    if told_form.is_valid() and _noted(request, contributor, told_form):
        messages.success(request, _("It is noted."))
        return redirect("publications:contributors", slug=publication.slug)
    form = _form(None, publication, contributor, by=request.person)
    return _one(request, publication, contributor, form=form, told_form=told_form)


@require_POST
@for_writers
def move(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Put a name higher or lower."""
    services.move_contributor(
        contributor=_contributor(publication, pk),
        by=request.person,
        up=request.POST.get("way") == "up",
    )
    return redirect("publications:contributors", slug=publication.slug)


@require_POST
@for_writers
def remove(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Take somebody off the list."""
    services.remove_contributor(contributor=_contributor(publication, pk), by=request.person)
    messages.success(request, _("The name is off the publication, everywhere."))
    return redirect("publications:contributors", slug=publication.slug)


def _noted(request: HttpRequest, contributor: Contributor, form: ToldForm) -> bool:
    agrees = form.cleaned_data["agrees"] == "yes"
    witness = form.cleaned_data["witness"]
    try:
        services.note_contributor(
            contributor=contributor, by=request.person, agrees=agrees, witness=witness
        )
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _one(
    request: HttpRequest, publication: Publication, contributor: Contributor, **forms: Any
) -> HttpResponse:
    agrees = publication.contributors.named().filter(pk=contributor.pk).exists()
    return show(
        request,
        "contributor",
        publication,
        contributor=contributor,
        agrees=agrees,
        address=address_of(contributor),
        **forms,
    )


def _contributor(publication: Publication, pk: int) -> Contributor:
    rows = publication.contributors.select_related("person__user", "organisation")
    found: Contributor = get_object_or_404(rows, pk=pk)
    found.publication = publication
    return found


def _form(
    request: HttpRequest | None, publication: Publication, contributor: Contributor, **more: Any
) -> ContributorForm:
    by = request.person if request else more["by"]
    return ContributorForm(
        (request.POST or None) if request else None,
        instance=contributor,
        publication=publication,
        by=by,
        decides=may_decide(by, publication),
    )
