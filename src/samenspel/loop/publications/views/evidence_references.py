"""What a publication refers to: the list, one by one, or many at once."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.citing import Item, doi_in
from samenspel.ground.citing.lookup import NotLookedUpError, look_up
from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.evidence import keys_cited
from samenspel.loop.publications.forms.references import PasteForm, ReferenceForm, StyleForm
from samenspel.loop.publications.models import Publication, Reference
from samenspel.loop.publications.reference_list import listed
from samenspel.loop.publications.services import referring
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.writing import show

View = Callable[..., HttpResponse]


def with_reference(view: View) -> View:
    """Give `view` the reference of the address (`pk`)."""

    @for_writers
    @wraps(view)
    def inner(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
        found = get_object_or_404(publication.references.all(), pk=pk)
        found.publication = publication
        return view(request, found)

    return inner


@require_safe
@for_writers
def references(request: HttpRequest, publication: Publication) -> HttpResponse:
    """List them as readers get them, each with its short name and where it is cited."""
    form = StyleForm(initial={"style": publication.citation_style})
    context: dict[str, Any] = {"listed": listed(publication), "style_form": form}
    return show(request, "references", publication, **context)


@require_http_methods(["GET", "POST"])
@for_writers
def add(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Fill in one, perhaps beginning from a DOI."""
    doi = doi_in(request.GET.get("doi", ""))
    item = _known_of(doi) if doi and request.method == "GET" else {}
    form = ReferenceForm(request.POST or None, item=item)
    if request.method == "POST" and form.is_valid():
        _add(request, publication, [form.item])
        return redirect("publications:references", slug=publication.slug)
    return show(request, "reference_form", publication, form=form, doi=doi)


def _known_of(doi: str) -> Item:
    """Return what is known of a DOI: only itself, unless this installation looks them up."""
    item: Item = {"type": "article-journal", "DOI": doi}
    at = settings.SAMENSPEL_DOI_LOOKUP
    if not at:
        return item
    try:
        return look_up(doi, at=at)
    except NotLookedUpError:
        return item


def _add(request: HttpRequest, publication: Publication, items: list[Item]) -> None:
    new = referring.add_references(publication=publication, by=request.person, items=items)
    if new:
        told = ngettext("%(n)s reference added.", "%(n)s references added.", len(new))
        messages.success(request, told % {"n": len(new)})
    if already := len(items) - len(new):
        told = ngettext(
            "%(n)s was in the list already.", "%(n)s were in the list already.", already
        )
        messages.info(request, told % {"n": already})


@require_http_methods(["GET", "POST"])
@for_writers
def paste(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Paste many: all of them, or an error that says in which line."""
    form = PasteForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        bare = [item for item in form.items if not item.get("title")]
        items = [_known_of(item["DOI"]) if item in bare[:20] else item for item in form.items]
        unknown = [item for item in items if not item.get("title")]
        if unknown and len(items) == 1:
            to = redirect("publications:add_reference", slug=publication.slug)
            to["Location"] += f"?doi={unknown[0]['DOI']}"
            return to
        if not unknown:
            _add(request, publication, items)
            return redirect("publications:references", slug=publication.slug)
        form.add_error(
            "pasted", _("We don't know the titles of these DOIs. Paste them one by one.")
        )
    return show(request, "paste_references", publication, form=form)


@require_http_methods(["GET", "POST"])
@with_reference
def change(request: HttpRequest, reference: Reference) -> HttpResponse:
    """Change what it tells; who comes second sees what was changed."""
    form = ReferenceForm(
        request.POST or None, item=reference.csl, initial={"version": reference.version}
    )
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            referring.change_reference(
                reference=reference, by=request.person, item=form.item, seen_version=seen
            )
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect("publications:references", slug=reference.publication.slug)
    context: dict[str, Any] = {"form": form, "reference": reference, "meanwhile": meanwhile}
    return show(request, "reference_form", reference.publication, **context)


@require_http_methods(["GET", "POST"])
@for_writers
def remove(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Ask first when a text cites it; who presses twice finds it gone."""
    reference = publication.references.filter(pk=pk).first()
    if reference is not None and request.method == "GET":
        cited = reference.key in keys_cited(content_of(publication))
        context: dict[str, Any] = {"reference": reference, "cited": cited}
        return show(request, "remove_reference", publication, **context)
    if reference is not None:
        reference.publication = publication
        referring.remove_reference(reference=reference, by=request.person)
        messages.success(request, _("It is off the list."))
    return redirect("publications:references", slug=publication.slug)


@require_POST
@for_writers
def choose_style(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Say how references are written."""
    form = StyleForm(request.POST)
    if form.is_valid():
        style = form.cleaned_data["style"]
        referring.choose_style(publication=publication, by=request.person, style=style)
    return redirect("publications:references", slug=publication.slug)
