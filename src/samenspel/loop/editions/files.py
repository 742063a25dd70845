"""An edition as a manuscript: the book as every reader may read it, with the words around it."""

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid5

from django.core.files.storage import default_storage
from django.utils import timezone, translation
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samenspel.ground.common import theme
from samenspel.ground.common.choices import label_of
from samenspel.ground.common.words import joined
from samenspel.ground.consent.models import Reach
from samenspel.ground.typesetting.manuscript import (
    Manuscript,
    Part,
    Picture,
    Reason,
    TypesettingError,
    Words,
)
from samenspel.ground.typesetting.pictures import ready_picture
from samenspel.loop.editions import book as books
from samenspel.loop.editions.addresses import PageLinks
from samenspel.loop.editions.citation import citation_in
from samenspel.loop.editions.composing import compose
from samenspel.loop.editions.links import short
from samenspel.loop.publications.content import Content, FigureIn
from samenspel.loop.publications.models import ChapterKind, Version
from samenspel.loop.publications.placed import Placed, placed_in

OUT_OF_THEME = {
    "ink": theme.TEXT, "quiet": theme.SOFT_TEXT, "heading": theme.HEADING, "soft": theme.SOFT,
    "line": theme.LINE, "link": theme.LINK, "band": theme.BAND, "on_band": theme.BAND_TEXT,
    "deep": theme.FOOTER, "on_deep": theme.FOOTER_TEXT,
}  # fmt: skip
FULL_LANGUAGE = {"nl": "nl-NL"}


@dataclass(frozen=True)
class FileLinks(PageLinks):
    """A file stands alone: chapters are in it, all the rest is told on the web."""

    def chapter(self, key: str) -> str:
        """Return where a chapter begins, in the file."""
        return f"#d-{short(key)}"

    def image(self, figure: FigureIn) -> str:
        """Return by what name the file knows a picture."""
        return figure.key


@dataclass(frozen=True)
class Drafted:
    """A manuscript without its pictures, what was placed in it, and a mark of all its words."""

    manuscript: Manuscript
    placed: Placed
    figures: Mapping[str, FigureIn]
    cover: FigureIn | None

    @property
    def mark(self) -> str:
        """Return what changes as soon as a word or a name in it does."""
        told = self.manuscript
        said: list[Any] = [
            told.title,
            told.subtitle,
            told.colophon,
            told.makers,
            told.creators,
            told.rights,
        ]
        said += [[part.title, part.html, dict(part.notes), part.byline] for part in told.parts]
        return hashlib.sha256(json.dumps(said, default=str).encode()).hexdigest()


def drafted(edition: Version) -> Drafted:
    """Return `edition` as every visitor may read it, now; a few queries, however long it is."""
    content = Content.from_dict(edition.content)
    publication = edition.publication
    with translation.override(content.language if content.language in {"nl", "en"} else "nl"):
        placed = placed_in(content, publication, reader=None, reach=Reach.PUBLIC)
        base = publication.werkplaats.root_url
        links = FileLinks(base=base, slug=publication.slug, edition=edition.edition)
        book = compose(content, placed, links=links)
        made = _manuscript(edition, book, links)
    figures = {figure.key: figure for figure in book.figures()}
    return Drafted(made, placed, figures, book.cover)


def with_pictures(drafted: Drafted) -> Manuscript:
    """Return the manuscript with its pictures; raises TypesettingError at the first bad one."""
    with tempfile.TemporaryDirectory(prefix="samenspel-pictures-") as folder:
        ready = {
            key: _picture(f"p{number}", figure, Path(folder))
            for number, (key, figure) in enumerate(drafted.figures.items(), 1)
        }
    cover = drafted.cover
    if cover is not None and not cover.alt.strip():
        raise TypesettingError(Reason.NO_ALT, cover.caption or cover.key)
    return replace(
        drafted.manuscript,
        pictures=ready,
        cover=ready[cover.key] if cover else None,
        cover_alt=cover.alt if cover else "",
    )


def _picture(name: str, figure: FigureIn, folder: Path) -> Picture:
    told = figure.caption or figure.alt
    try:
        with default_storage.open(figure.image, "rb") as file:
            data = file.read()
    except (OSError, ValueError) as error:
        raise TypesettingError(Reason.NO_PICTURE, told) from error
    try:
        return ready_picture(name, data, folder)
    except TypesettingError as error:
        raise TypesettingError(error.reason, told, error.details) from error


def _manuscript(edition: Version, book: books.Book, links: FileLinks) -> Manuscript:
    werkplaats = edition.publication.werkplaats
    published = timezone.localtime(edition.published_at)
    number = _("edition %(number)s") % {"number": edition.edition}
    told = {"number": capfirst(number), "year": published.year}
    chosen = {**theme.DEFAULTS, **(werkplaats.theme or {})}
    return Manuscript(
        title=book.title,
        subtitle=book.subtitle,
        summary=book.summary,
        language=FULL_LANGUAGE.get(book.language, book.language),
        publisher=werkplaats.name,
        identifier=f"urn:uuid:{uuid5(edition.publication.guid, str(edition.edition))}",
        address=links.start,
        date=f"{published:%Y-%m-%d}",
        edition=_("%(number)s, %(year)s") % told,
        rights=book.licence_words,
        creators=[one.name for one in book.contributors if one.role == "author"],
        makers=list(_makers(book)),
        colophon=_colophon(edition, book, links),
        accessibility=_(
            "With headings, words for every picture, tables with headings and a table of contents."
        ),
        colours={name: chosen[variable] for name, variable in OUT_OF_THEME.items()},
        words=_words(),
        parts=list(_parts(book, links)),
    )


def _words() -> Words:
    return Words(
        contents=_("Contents"),
        notes=_("Footnote"),
        back=_("Back to the text"),
        cover=_("Cover"),
        colophon=_("Colophon"),
        table=_("Table"),
        scan=_("Read it on the web:"),
    )


def _makers(book: books.Book) -> Iterator[tuple[str, str]]:
    """Yield who did what, each role once."""
    for role in dict.fromkeys(one.role for one in book.contributors):
        people = [one for one in book.contributors if one.role == role]
        names = [
            f"{one.name} ({one.affiliation})" if one.affiliation else one.name for one in people
        ]
        yield str(capfirst(people[0].does)), joined(names)


def _colophon(edition: Version, book: books.Book, links: FileLinks) -> str:
    cite = citation_in(book, edition, links.start)
    lines = [
        format_html("<p>{}: {}</p>", _("How to refer to it"), cite),
        format_html("<p>{}.</p>", book.licence_words),
    ]
    if book.licence_url:
        lines.append(format_html('<p><a href="{0}">{0}</a></p>', book.licence_url))
    if book.isbn:
        lines.append(format_html("<p>ISBN {}</p>", book.isbn))
    if book.doi:
        lines.append(format_html('<p>DOI <a href="https://doi.org/{0}">{0}</a></p>', book.doi))
    lines.append(format_html("<p>{}</p>", _(
        "People agreed to their words in this publication, and may take them back. "
        "The latest files are always on the web."
    )))  # fmt: skip
    return book.colophon + "".join(lines)


def _parts(book: books.Book, links: FileLinks) -> Iterator[Part]:
    for one in book.parts:
        essay = one.kind == ChapterKind.ESSAY
        yield Part(
            id=one.id,
            kind=one.kind,
            number=one.number,
            title=one.title,
            byline=one.byline,
            label=str(capfirst(label_of(ChapterKind, one.kind))) if essay else "",
            html=one.html,
            notes={note.id: note.html for note in one.notes},
            address=links.to("chapter", key=short(one.key)),
        )
    if book.advice:
        told = "".join(_advice(group) for group in book.advice)
        yield Part(id="aanbevelingen", kind="advice", title=_("All recommendations"), html=told,
                   address=links.advice)  # fmt: skip
    if book.terms:
        rows = ((term.word, term.explanation) for term in book.terms)
        told = format_html_join("", "<dt>{}</dt><dd><p>{}</p></dd>", rows)
        yield Part(
            id="begrippen", kind="terms", title=_("What we mean by it"), html=f"<dl>{told}</dl>"
        )
    if book.references:
        told = "".join(f'<p id="{entry.id}">{entry.html}</p>' for entry in book.references)
        yield Part(id="literatuur", kind="references", title=_("References"), html=told)


def _advice(group: books.AdviceFor) -> str:
    head = format_html("<h2>{}</h2>", _("For %(audience)s") % {"audience": group.for_whom})
    boxes = "".join(
        f'<div class="advice-box" id="{one.id}">{one.html}</div>' for one in group.items
    )
    return head + boxes
