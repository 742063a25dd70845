"""Why a file can't be used, in a sentence that says what to do."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.loop.interchange.refi.xml import ReadingError

SENTENCES: dict[str, Any] = {
    "broken_zip": gettext_lazy(
        "This file is damaged. Make it again in the program it comes from, and try once more."
    ),
    "locked": gettext_lazy("This file is locked with a password. Save it without one first."),
    "bomb": gettext_lazy(
        "This file unpacks into far too much. Leave sound and film out of it, and try again."
    ),
    "no_project": gettext_lazy(
        "There is no project in this file: “project.qde” is missing. "
        "Export it again as a REFI-QDA project."
    ),
    "broken_xml": gettext_lazy(
        "The project in this file can't be read: it is damaged. Export it again."
    ),
    "unsafe": gettext_lazy("This file holds something that could be harmful. We don't take it."),
    "not_refi": gettext_lazy(
        "This is no REFI-QDA file. In the other program, choose “export as REFI-QDA”."
    ),
    "version": gettext_lazy(
        "This file has a version of REFI-QDA that we don't know. Export it as version 1.0 or 1.5."
    ),
    "not_taguette": gettext_lazy(
        "This is a database, but not of a Taguette project. In Taguette, choose “export project”."
    ),
    "broken_database": gettext_lazy(
        "This Taguette project is damaged. Export it again from Taguette."
    ),
    "unknown_columns": gettext_lazy(
        "We don't know the columns of this table. It should have “id, document, tag, content”, "
        "or “tag, description”."
    ),
    "too_much": gettext_lazy(
        "Reading this file takes too long or too much memory. Make it smaller: "
        "export part of the project."
    ),
    "too_big": gettext_lazy("This file is too big. It may be 60 MB at most."),
    "empty": gettext_lazy("This file is empty. Choose another file."),
    "nothing": gettext_lazy("There are no texts and no codes in this file."),
}
REMARKS: dict[str, Any] = {
    "counted_otherwise": gettext_lazy(
        "The other program counts characters in its own way. We moved the passages so that they "
        "lie on the same words."
    ),
    "guessed_encoding": gettext_lazy(
        "A text was not written as UTF-8. We read it as Windows writes it: look at the accents."
    ),
    "no_text": gettext_lazy("A text could not be read, because it is no plain text."),
    "only_highlights": gettext_lazy(
        "A table of highlights has no whole texts. Each document becomes a text with only its "
        "highlights. The project file of Taguette (.sqlite3) has everything."
    ),
}
UNSEEN: dict[str, Any] = {
    "pictures": gettext_lazy("pictures"),
    "pdfs": gettext_lazy("PDF files with what was marked in them"),
    "sounds": gettext_lazy("sound recordings"),
    "films": gettext_lazy("films"),
    "texts": gettext_lazy("texts that are not in the file"),
    "unplaced": gettext_lazy("passages that lie outside their text"),
    "whole": gettext_lazy("codes on a whole text"),
    "notes": gettext_lazy("notes that belong to more than one thing, or to none"),
    "variables": gettext_lazy("properties (variables)"),
    "cases": gettext_lazy("cases"),
    "links": gettext_lazy("links"),
    "sets": gettext_lazy("sets"),
    "graphs": gettext_lazy("drawings of codes"),
}


def sentence_of(error: ReadingError) -> str:
    """Return what to tell somebody."""
    return str(SENTENCES.get(error.code) or SENTENCES["broken_zip"])


def unseen_lines(unseen: dict[str, int]) -> list[str]:
    """Return what is kept but not shown, as lines with a number."""
    return [
        _("%(number)s × %(what)s") % {"number": number, "what": UNSEEN[name]}
        for name, number in unseen.items()
        if name in UNSEEN
    ]
