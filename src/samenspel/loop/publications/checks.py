"""What is wrong with a publication before it goes out: one list, with where to mend it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.core.files.storage import Storage
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from PIL import Image

from samenspel.ground.consent.models import Reach
from samenspel.ground.typesetting.markup import headings_in
from samenspel.loop.publications.content import (
    BlockIn,
    ChapterIn,
    Content,
    FigureIn,
    RecommendationIn,
    content_of,
)
from samenspel.loop.publications.evidence import keys_cited, without_evidence
from samenspel.loop.publications.models import Block, BlockKind, Figure, Licence, Publication
from samenspel.loop.publications.models.blocks import PLACED
from samenspel.loop.publications.placed import Placed, placed_in


class Severity(StrEnum):
    """How bad it is. STOP: it can't be published like this. LOOK: a person decides."""

    STOP = "stop"
    LOOK = "look"


@dataclass(frozen=True)
class Problem:
    """Something that isn't right (yet), and the page where one mends it."""

    severity: Severity
    message: str
    url: str

    @property
    def stops(self) -> bool:
        """Return whether it can't be published before this is mended."""
        return self.severity == Severity.STOP


@dataclass(frozen=True)
class _Looked:
    """A publication as it is looked at, and what everyone would see of its evidence."""

    publication: Publication
    content: Content
    placed: Placed
    chapters: dict[str, int]
    blocks: dict[str, int]

    def url(self, name: str, **more: object) -> str:
        return reverse(f"publications:{name}", kwargs={"slug": self.publication.slug, **more})

    def chapter_url(self, key: str, block: str = "") -> str:
        if key not in self.chapters:
            return self.url("outline")
        place = f"#blok-{self.blocks[block]}" if block in self.blocks else ""
        return self.url("chapter", chapter=self.chapters[key]) + place


Check = Callable[[_Looked], Iterator[Problem]]


def problems_of(publication: Publication) -> list[Problem]:
    """Return what is wrong with the draft of `publication`, what stops it first.

    The same number of queries however long it is.
    """
    content = content_of(publication)
    placed = placed_in(content, publication, reader=None, reach=Reach.PUBLIC)
    chapters = {guid.hex: pk for guid, pk in publication.chapters.values_list("guid", "pk")}
    inside = Block.objects.filter(chapter__publication=publication).values_list("guid", "pk")
    blocks = {guid.hex: pk for guid, pk in inside}
    looked = _Looked(publication, content, placed, chapters, blocks)
    found = [problem for check in CHECKS for problem in check(looked)]
    return sorted(found, key=lambda problem: problem.severity != Severity.STOP)


def stops_of(publication: Publication) -> list[Problem]:
    """Return what must be mended before `publication` can be published."""
    return [problem for problem in problems_of(publication) if problem.stops]


def _stop(message: str, url: str) -> Problem:
    return Problem(Severity.STOP, message, url)


def _look(message: str, url: str) -> Problem:
    return Problem(Severity.LOOK, message, url)


def _cover_page(looked: _Looked) -> Iterator[Problem]:
    url = looked.url("about")
    content = looked.content
    if not content.title.strip():
        yield _stop(_("There is no title yet."), url)
    if content.licence not in Licence.values:
        yield _stop(_("Nobody said yet what others may do with it: choose a licence."), url)
    if not content.summary.strip():
        yield _look(_("There is no summary yet. It is the first thing that people read."), url)
    if content.cover:
        yield from _figure(looked, content.cover, _("on the cover"), url)


def _chapters(looked: _Looked) -> Iterator[Problem]:
    if not looked.content.chapters:
        yield _stop(_("There is no chapter yet."), looked.url("outline"))
    for chapter in looked.content.chapters:
        url = looked.chapter_url(chapter.key)
        if not any(_says_something(block) for block in chapter.blocks):
            yield _look(_("“%(title)s” is empty.") % {"title": chapter.title}, url)
        if _skips_a_level(chapter):
            yield _look(
                _("In “%(title)s” a heading skips a level: after # comes ##, and then ###.")
                % {"title": chapter.title},
                url,
            )


def _says_something(block: BlockIn) -> bool:
    placed = (block.passage, block.finding, block.product, block.figure, block.recommendation)
    return bool(block.text.strip() or block.rows or any(placed))


def _skips_a_level(chapter: ChapterIn) -> bool:
    """Return whether a heading was typed too deep; readers get it one below what is above it."""
    level = 0
    for block in chapter.blocks:
        # A box begins anew: its own title is the heading above it.
        at = 0 if block.kind == BlockKind.EXAMPLE else level
        for depth in headings_in(block.text):
            if depth > at + 1:
                return True
            at = depth
        level = level if block.kind == BlockKind.EXAMPLE else at
    return False


def _figures(looked: _Looked) -> Iterator[Problem]:
    for chapter, block in _blocks(looked):
        if block.figure:
            url = looked.chapter_url(chapter.key, block.key)
            where = _("in “%(title)s”") % {"title": chapter.title}
            yield from _figure(looked, block.figure, where, url)


def _figure(looked: _Looked, figure: FigureIn, where: str, url: str) -> Iterator[Problem]:
    if not figure.alt.strip():
        yield _stop(
            _("The picture %(where)s has no words for who can't see it.") % {"where": where}, url
        )
    if not _can_be_opened(figure.image):
        yield _stop(
            _("The file of the picture %(where)s is gone or broken. Choose it again.")
            % {"where": where},
            url,
        )


def _can_be_opened(name: str) -> bool:
    storage: Storage = Figure._meta.get_field("image").storage
    try:
        with storage.open(name) as file, Image.open(file) as image:
            image.verify()
    except (OSError, ValueError, SyntaxError):
        return False
    return True


def _tables(looked: _Looked) -> Iterator[Problem]:
    for chapter, block in _blocks(looked):
        if block.kind != BlockKind.TABLE:
            continue
        url = looked.chapter_url(chapter.key, block.key)
        told = {"title": chapter.title}
        headings = list(block.rows[0]) if block.rows else []
        # The corner above the names of rows may be empty.
        if not any(headings) or not all(str(one).strip() for one in headings[1:]):
            yield _stop(_("A table in “%(title)s” misses headings above its columns.") % told, url)
        elif len(block.rows) < 2:
            yield _look(_("A table in “%(title)s” has only headings.") % told, url)


def _evidence(looked: _Looked) -> Iterator[Problem]:
    seen = {
        BlockKind.QUOTE: ("passage", looked.placed.quotes),
        BlockKind.FINDING: ("finding", looked.placed.findings),
        BlockKind.PRODUCT: ("product", looked.placed.products),
    }
    for chapter, block in _blocks(looked):
        told = {"title": chapter.title, "kind": BlockKind(block.kind).label}
        url = looked.chapter_url(chapter.key, block.key)
        if BlockKind(block.kind) in PLACED and not _says_what(block):
            yield _look(_("In “%(title)s” something is gone: %(kind)s.") % told, url)
        elif block.kind in seen:
            field, visible = seen[BlockKind(block.kind)]
            if getattr(block, field) not in visible:
                yield _look(
                    _("In “%(title)s” stands something that readers can't see: %(kind)s.") % told,
                    url,
                )


def _says_what(block: BlockIn) -> bool:
    return bool(getattr(block, PLACED[BlockKind(block.kind)]))


def _recommendations(looked: _Looked) -> Iterator[Problem]:
    bare = without_evidence(looked.content, looked.placed)
    for one in looked.content.recommendations:
        if one.key in bare:
            yield _look(_bare(one), looked.url("recommendations"))


def _bare(one: RecommendationIn) -> str:
    said = {"says": Truncator(one.says).chars(60)}
    if one.findings:
        return _("Readers see no finding below “%(says)s”: it isn't shared with everyone.") % said
    return _("“%(says)s” rests on no finding. Readers are told so.") % said


def _references(looked: _Looked) -> Iterator[Problem]:
    known = {one.key for one in looked.content.references}
    titles = {chapter.key: chapter.title for chapter in looked.content.chapters}
    cited = keys_cited(looked.content)
    for key, chapters in cited.items():
        if key not in known:
            told = {"key": key, "title": titles.get(chapters[0], _("Recommendations"))}
            yield _stop(
                _("“%(title)s” refers to [@%(key)s], which isn't in the list of references.")
                % told,
                looked.chapter_url(chapters[0]),
            )
    if unused := known - set(cited):
        number = len(unused)
        yield _look(
            ngettext(
                "%(number)s reference is cited nowhere.",
                "%(number)s references are cited nowhere.",
                number,
            )
            % {"number": number},
            looked.url("references"),
        )


def _contributors(looked: _Looked) -> Iterator[Problem]:
    url = looked.url("contributors")
    everyone = list(looked.publication.contributors.all())
    if not everyone:
        yield _look(_("Nobody is named as maker yet."), url)
    unnamed = [one for one in everyone if one.pk not in looked.placed.contributors]
    asked = sum(one.asked_at is not None for one in unnamed)
    if unasked := len(unnamed) - asked:
        yield _look(
            ngettext(
                "%(number)s person who worked on it wasn't asked yet. The name won't be on it.",
                "%(number)s people who worked on it weren't asked yet. Their names won't be on it.",
                unasked,
            )
            % {"number": unasked},
            url,
        )
    if asked:
        yield _look(
            ngettext(
                "%(number)s person didn't agree (yet) to be named. The name won't be on it.",
                "%(number)s people didn't agree (yet) to be named. Their names won't be on it.",
                asked,
            )
            % {"number": asked},
            url,
        )


def _blocks(looked: _Looked) -> Iterator[tuple[ChapterIn, BlockIn]]:
    for chapter in looked.content.chapters:
        for block in chapter.blocks:
            yield chapter, block


CHECKS: list[Check] = [
    _cover_page,
    _chapters,
    _figures,
    _tables,
    _evidence,
    _recommendations,
    _references,
    _contributors,
]
"""Each looks at one thing. Add one here, and it stands on the page and stops what it stops."""
