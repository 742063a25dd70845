"""Who gets what in writing a publication: who sits at the team's table, and nobody else."""

from typing import Any

from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block, Chapter, Publication
from tests.access.rows import HIDDEN, Row, coordinators_only
from tests.booklet import Booklet, a_booklet

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}


def a_book(make: Any) -> Booklet:
    """Make a booklet with all kinds of blocks, a part of each kind, and something in the bin."""
    book = a_booklet(make.zhz, keeper=make.coordinator)
    for kind, title in (("foreword", "Vooraf"), ("essay", "Een kritische noot")):
        services.add_chapter(
            publication=book.publication, by=make.coordinator, title=title, kind=kind
        )
    gone = services.add_chapter(publication=book.publication, by=make.coordinator, title="Oud")
    services.remove_chapter(chapter=gone, by=make.coordinator)
    return book


def team(make: Any) -> dict[str, Any]:
    return {"slug": a_book(make).publication.team.slug}


def draft(make: Any) -> dict[str, Any]:
    return {"slug": a_book(make).publication.slug}


def chapter(make: Any) -> dict[str, Any]:
    book = a_book(make)
    return {"slug": book.publication.slug, "chapter": book.chapter.pk}


def in_the_bin(make: Any) -> dict[str, Any]:
    publication: Publication = a_book(make).publication
    gone: Chapter = publication.chapters.in_the_bin()[0]
    return {"slug": publication.slug, "chapter": gone.pk}


def a_block(kind: str) -> Any:
    def kwargs(make: Any) -> dict[str, Any]:
        book = a_book(make)
        block: Block = book.block(kind)
        return {"slug": book.publication.slug, "pk": block.pk}

    return kwargs


def figure(make: Any) -> dict[str, Any]:
    book = a_book(make)
    return {"slug": book.publication.slug, "figure": book.figure.pk}


ROWS = [
    coordinators_only("publications:team", kwargs=team),
    coordinators_only("publications:begin", kwargs=team),
    coordinators_only("publications:outline", kwargs=draft),
    coordinators_only("publications:about", kwargs=draft),
    coordinators_only("publications:import", kwargs=draft),
    coordinators_only("publications:figures", kwargs=draft),
    coordinators_only("publications:add_chapter", kwargs=draft),
    coordinators_only("publications:change_figure", kwargs=figure),
    Row("publications:choose_cover", kwargs=figure, **ONLY_POST),
    coordinators_only("publications:chapter", kwargs=chapter),
    coordinators_only("publications:chapter", kwargs=in_the_bin, label="in the bin"),
    coordinators_only("publications:change_chapter", kwargs=chapter),
    Row("publications:move_chapter", kwargs=chapter, **ONLY_POST),
    Row("publications:remove_chapter", kwargs=chapter, **ONLY_POST),
    Row("publications:restore_chapter", kwargs=in_the_bin, **ONLY_POST),
    coordinators_only("publications:choose_block", kwargs=chapter),
    coordinators_only("publications:add_text", kwargs=chapter),
    coordinators_only("publications:add_example", kwargs=chapter),
    coordinators_only("publications:add_figure", kwargs=chapter),
    coordinators_only("publications:add_table", kwargs=chapter),
    coordinators_only("publications:change_block", kwargs=a_block("text")),
    coordinators_only("publications:change_block", kwargs=a_block("example"), label="example"),
    coordinators_only(
        "publications:change_block",
        kwargs=a_block("table"),
        label="of another kind",
        coordinator=HIDDEN,
    ),
    coordinators_only("publications:change_placed_figure", kwargs=a_block("figure")),
    coordinators_only("publications:change_table", kwargs=a_block("table")),
    Row("publications:move_block", kwargs=a_block("text"), **ONLY_POST),
    Row("publications:remove_block", kwargs=a_block("text"), **ONLY_POST),
    Row("publications:restore_block", kwargs=a_block("text"), **ONLY_POST),
]
