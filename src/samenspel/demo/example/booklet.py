"""The booklet of a team: composed of its own words and of what people said and found."""

from dataclasses import dataclass, field
from typing import Any

from samenspel.demo.example.clock import at, days_ago
from samenspel.demo.example.drawings import drawing
from samenspel.demo.example.room import Room
from samenspel.demo.example.tables import told
from samenspel.loop.network.models import Person
from samenspel.loop.publications import services
from samenspel.loop.publications.models import (
    Block,
    BlockKind,
    Chapter,
    Figure,
    Publication,
    Recommendation,
)
from samenspel.loop.publications.services.placing import place_evidence
from samenspel.loop.publications.services.recommending import add_recommendation, rest_on
from samenspel.loop.publications.services.referring import add_references

CSL = {"container": "container-title"}


@dataclass
class Booklet:
    """A publication as far as it was written, its parts under short names; `by` writes it."""

    room: Room
    told: dict[str, Any]
    publication: Publication
    by: Person
    chapters: dict[str, Chapter] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    recommendations: dict[str, Recommendation] = field(default_factory=dict)

    def block(self, chapter: str, text: str) -> Block:
        """Return the block of this chapter in which these words stand."""
        return self.chapters[chapter].blocks.get(removed_at=None, text__contains=text)


def compose_booklet(room: Room) -> Booklet:
    """Write it, with its evidence in place."""
    row, by = told("booklet"), room.keeper
    with at(days_ago(12, "10:00")):
        publication = services.begin_publication(team=room.team, by=by, title=row["title"])
    book = Booklet(room, row, publication, by)
    with at(days_ago(11, "10:00")):
        _outline(book)
    with at(days_ago(8, "14:00")):
        _draw(book)
        _refer(book)
        _recommend(book)
    with at(days_ago(7, "10:00")):
        for chapter in row["chapter"]:
            for block in chapter["block"]:
                _place(book, book.chapters[chapter["title"]], block)
    with at(days_ago(7, "16:00")):
        cover = {name: row[name].strip() for name in ("subtitle", "summary", "licence", "colophon")}
        services.change_publication(
            publication=publication, by=by, cover=book.figures["tafel"], **cover
        )
    return book


def _outline(book: Booklet) -> None:
    for row in book.told["chapter"]:
        about = {name: row[name] for name in ("kind", "byline", "for_residents") if name in row}
        book.chapters[row["title"]] = services.add_chapter(
            publication=book.publication, by=book.by, title=row["title"], **about
        )


def _draw(book: Booklet) -> None:
    for row in book.told["figure"]:
        words = {name: row[name] for name in ("alt", "caption", "credit")}
        book.figures[row["key"]] = services.add_figure(
            publication=book.publication, by=book.by, image=drawing(row["key"]), **words
        )


def _refer(book: Booklet) -> None:
    add_references(
        publication=book.publication,
        by=book.by,
        items=[_as_csl(row) for row in book.told["reference"]],
    )


def _as_csl(row: dict[str, Any]) -> dict[str, Any]:
    item = {CSL.get(name, name): value for name, value in row.items()}
    names = [name.split(", ") for name in item.pop("authors", [])]
    item["author"] = [{"family": family, "given": given} for family, given in names]
    return item | {"id": item.pop("key"), "issued": {"date-parts": [[item.pop("year")]]}}


def _recommend(book: Booklet) -> None:
    story = book.room.story
    for row in book.told["recommendation"]:
        made = book.recommendations[row["key"]] = add_recommendation(
            publication=book.publication,
            by=book.by,
            audience=row["audience"],
            says=row["says"],
            explanation=row.get("explanation", ""),
            chapter=book.chapters[row["chapter"]],
        )
        below: list[tuple[str, Any]] = [
            *((BlockKind.FINDING, one) for one in story.findings(row.get("findings", []))),
            *((BlockKind.PRODUCT, story.products[key]) for key in row.get("products", [])),
        ]
        for kind, thing in below:
            rest_on(recommendation=made, by=book.by, kind=kind, thing=thing)


def _place(book: Booklet, chapter: Chapter, row: dict[str, Any]) -> None:
    """Put one block in: our own words as they were at first, or evidence that stays linked."""
    story, text = book.room.story, as_it_was(book, row.get("text", "").strip())
    things: dict[str, Any] = {
        BlockKind.QUOTE: book.room.passage,
        BlockKind.FINDING: lambda words: story.findings([words])[0],
        BlockKind.PRODUCT: story.products.__getitem__,
        BlockKind.RECOMMENDATION: book.recommendations.__getitem__,
    }
    for kind, find in things.items():
        if kind in row:
            place_evidence(chapter=chapter, by=book.by, kind=kind, thing=find(row[kind]), text=text)
            return
    words: dict[str, Any] = {name: row[name] for name in ("title", "rows") if name in row}
    kind = BlockKind(row.get("kind", BlockKind.TEXT))
    if "figure" in row:
        kind, words["figure"] = BlockKind.FIGURE, book.figures[row["figure"]]
    services.place_block(chapter=chapter, by=book.by, kind=kind, text=text, **words)


def as_it_was(book: Booklet, text: str) -> str:
    """Return `text` before anybody suggested other words that were taken over."""
    for row in book.told["suggestion"]:
        if "taken" in row:
            text = text.replace(row["now"], row["was"])
    return text
