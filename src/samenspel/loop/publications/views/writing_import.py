"""Bring in a document that was written in Word, and say what came of it."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samenspel.ground.common.words import joined
from samenspel.loop.publications import services
from samenspel.loop.publications.forms.importing import ImportForm
from samenspel.loop.publications.intake import Told
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.services.importing import MOST_PARTS, BroughtIn, Pictures
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.writing import show


@require_http_methods(["GET", "POST"])
@for_writers
def bring_in(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Read a document, add its chapters, and tell what was not kept as it was."""
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        told = form.told
        pictures = services.pictures_in(form.data_of_file, told.images)
        came = services.bring_in(
            publication=publication,
            by=request.person,
            told=told,
            pictures=pictures,
            key=form.cleaned_data["key"],
        )
        if not came.was_there:
            messages.success(request, _what_came(came))
            for notice in _notices(told, pictures):
                messages.warning(request, notice)
        return redirect("publications:outline", slug=publication.slug)
    return show(request, "bring_in", publication, form=form)


def _what_came(came: BroughtIn) -> str:
    counts = [
        ngettext("%(n)s chapter", "%(n)s chapters", came.chapters) % {"n": came.chapters},
        ngettext("%(n)s piece of text", "%(n)s pieces of text", came.texts) % {"n": came.texts},
        ngettext("%(n)s table", "%(n)s tables", came.tables) % {"n": came.tables},
        ngettext("%(n)s picture", "%(n)s pictures", came.figures) % {"n": came.figures},
    ]
    return _("Brought in: %(what)s.") % {"what": joined(counts)}


def _notices(told: Told, pictures: Pictures) -> Iterator[str]:
    """Say everything that isn't as it was in Word."""
    if told.has_changes:
        yield _("There were changes that nobody had accepted yet in Word. We took them over.")
    if told.has_comments:
        yield _("The comments in Word did not come along.")
    if told.split_tables:
        yield _("Merged cells in tables are split. Look whether the words are in the right cell.")
    if told.nameless_tables:
        yield _("In some tables a heading was missing: there is a dash now. Give it a name.")
    if pictures.unreadable:
        yield ngettext(
            "%(n)s picture can't be read. Save it as PNG or JPEG, and add it yourself.",
            "%(n)s pictures can't be read. Save them as PNG or JPEG, and add them yourself.",
            pictures.unreadable,
        ) % {"n": pictures.unreadable}
    if pictures.too_many:
        text = ngettext(
            "There were very many pictures: %(n)s did not come along. We took %(taken)s.",
            "There were very many pictures: %(n)s did not come along. We took %(taken)s.",
            pictures.too_many,
        )
        yield text % {"n": pictures.too_many, "taken": len(pictures.drawn)}
    if any(not piece.alt for part in told.parts for piece in part.pieces if piece.image):
        yield _("Tell at each picture what one sees, for who can't see it.")
    if len(told.parts) > MOST_PARTS:
        yield _("There were very many headings: only the first %(most)s parts came along.") % {
            "most": MOST_PARTS
        }
