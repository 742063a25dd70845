"""The coordinator's screens to import: hand in a file, look at it row by row, say yes."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.tables import csv_response, xlsx_response
from samenspel.loop.network import services
from samenspel.loop.network.forms import UploadForm
from samenspel.loop.network.importing import KINDS, Judgement, Outcome, judge
from samenspel.loop.network.models import ImportDraft, ImportKind
from samenspel.loop.network.views.guards import coordinator_required

IN_ADDRESS = {"mensen": ImportKind.PEOPLE, "partners": ImportKind.ORGANISATIONS}
LISTS = {
    ImportKind.PEOPLE: "network:manage_people",
    ImportKind.ORGANISATIONS: "network:manage_organisations",
}
SHOWN_WRONG, SHOWN_FINE = 200, 40


@require_http_methods(["GET", "POST"])
@coordinator_required
def start_import(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask for a file and say what must be in it."""
    import_kind = _kind(kind)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.attempt(
        services.start_import, werkplaats=request.werkplaats, by=request.person, kind=import_kind
    ):
        draft = ImportDraft.objects.of(request.person, request.werkplaats).latest("pk")
        return redirect("network:review_import", pk=draft.pk)
    context = {
        "form": form,
        "kind": kind,
        "is_people": import_kind == ImportKind.PEOPLE,
        "columns": KINDS[import_kind].COLUMNS,
        "list": LISTS[import_kind],
    }
    status = 422 if form.errors else 200
    return render(request, "network/manage/import.html", context, status=status)


@require_safe
@coordinator_required
def import_example(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """Give an empty file with the right columns."""
    heads = [column.head for column in KINDS[_kind(kind)].COLUMNS]
    if form == "csv":
        return csv_response(heads, [], filename=f"{kind}.csv")
    if form == "xlsx":
        return xlsx_response(heads, [], filename=f"{kind}.xlsx", title=kind)
    raise Http404


@require_http_methods(["GET", "POST"])
@coordinator_required
def review_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what would happen with each row; do it when asked to."""
    draft = _own_draft(request, pk)
    problem = ""
    if request.method == "POST":
        try:
            counts = services.confirm_import(draft=draft, by=request.person)
        except ValidationError as error:
            problem = error.messages[0]
        else:
            messages.success(request, _told(counts))
            return redirect(LISTS[ImportKind(draft.kind)])
    context = _review(draft, judge(draft)) | {"problem": problem}
    return render(request, "network/manage/review.html", context, status=422 if problem else 200)


@coordinator_required
@require_POST
def discard_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget a file, and begin again."""
    draft = _own_draft(request, pk)
    services.discard_import(draft=draft, by=request.person)
    messages.info(request, _("Nothing was imported, and the file is forgotten."))
    return redirect("network:start_import", kind=_slug(draft))


def _kind(slug: str) -> ImportKind:
    if slug not in IN_ADDRESS:
        raise Http404
    return IN_ADDRESS[slug]


def _slug(draft: ImportDraft) -> str:
    return next(slug for slug, kind in IN_ADDRESS.items() if kind == draft.kind)


def _own_draft(request: HttpRequest, pk: int) -> ImportDraft:
    own = ImportDraft.objects.of(request.person, request.werkplaats).waiting()
    return get_object_or_404(own.select_related("werkplaats"), pk=pk)


def _review(draft: ImportDraft, judgement: Judgement) -> dict[str, Any]:
    fine = [row for row in judgement.rows if not row.problems]
    return {
        "draft": draft,
        "slug": _slug(draft),
        "judgement": judgement,
        "wrong": judgement.wrong_rows[:SHOWN_WRONG],
        "fine": fine[:SHOWN_FINE],
        "more_fine": max(0, len(fine) - SHOWN_FINE),
        "counts": [
            (outcome.label, number)
            for outcome in Outcome
            if (number := sum(row.outcome == outcome for row in fine))
        ],
    }


def _told(counts: dict[Outcome, int]) -> str:
    added = counts[Outcome.NEW] + counts[Outcome.JOINS]
    changed = counts[Outcome.CHANGES]
    first = ngettext("%(n)s was added", "%(n)s were added", added) % {"n": added}
    second = ngettext("%(n)s was changed", "%(n)s were changed", changed) % {"n": changed}
    told = _("The import is done: %(first)s and %(second)s.") % {"first": first, "second": second}
    if asked := counts[Outcome.ASKED]:
        waits = ngettext(
            "%(n)s has an account, and is asked by mail.",
            "%(n)s have an account, and are asked by mail.",
            asked,
        )
        told = f"{told} {waits % {'n': asked}}"
    return told
