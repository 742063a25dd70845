"""Keep a publication as it stands, and bring something back from how it stood before."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product
from samenspel.loop.publications.content import BlockIn, ChapterIn, Content, content_of
from samenspel.loop.publications.models import Block, Chapter, Publication, Version
from samenspel.loop.publications.services.blocks import remove_block
from samenspel.loop.publications.services.holding import changed, hold
from samenspel.loop.publications.services.ordering import in_order


@transaction.atomic
def keep_version(*, publication: Publication, by: Person, label: str = "") -> Version:
    """Keep `publication` as it stands now, to come back to.

    The same name on a draft that did not change since is the version of that time.
    """
    current = hold(publication, by=by)
    newest = current.versions.first()
    same_name = newest is not None and newest.label == label and not newest.edition
    if newest is not None and same_name and newest.content == content_of(current).as_dict():
        return newest
    version = kept(current, by, label)
    changed("publications.keep_version", current, by)
    return version


def kept(publication: Publication, by: Person, label: str) -> Version:
    """Keep `publication`, which the caller holds; the caller knows that `by` may."""
    last = publication.versions.aggregate(last=Max("number"))["last"] or 0
    return Version.objects.create(
        publication=publication,
        number=last + 1,
        label=label,
        content=content_of(publication).as_dict(),
        made_by=by,
    )


@transaction.atomic
def bring_back_chapter(*, version: Version, key: str, by: Person) -> Chapter:
    """Let a chapter be as it was in `version`.

    Nothing is lost: the draft of now is kept as a version first, and what came later goes to the
    bin of the chapter. Raises `ValidationError` when `version` has no such chapter.
    """
    publication = hold(version.publication, by=by)
    content = Content.from_dict(version.content)
    was = next((one for one in content.chapters if one.key == key), None)
    if was is None:
        raise ValidationError(_("This version has no such chapter."), code="gone")
    _keep_before(publication, by)
    chapter = publication.chapters.filter(guid=UUID(key)).first()
    if chapter is None:
        chapter = Chapter(publication=publication, guid=UUID(key))
        chapter.position = publication.chapters.count()
    chapter.kind, chapter.title, chapter.byline = was.kind, was.title, was.byline
    chapter.for_residents, chapter.removed_at = was.for_residents, None
    chapter.version += 1
    chapter.save()
    _fill(chapter, was, by)
    changed("publications.bring_back", publication, by, title=chapter.title)
    return chapter


@transaction.atomic
def bring_back_block(*, version: Version, key: str, by: Person) -> Block:
    """Let one block be as it was in `version`, where it stands now, or stood then.

    Raises `ValidationError` when `version` has no such block, or its chapter was taken out.
    """
    publication = hold(version.publication, by=by)
    content = Content.from_dict(version.content)
    found = ((c, b) for c in content.chapters for b in c.blocks if b.key == key)
    there, was = next(found, (None, None))
    if there is None or was is None:
        raise ValidationError(_("This version has no such piece."), code="gone")
    own = Block.objects.filter(chapter__publication=publication, guid=UUID(key))
    block = own.select_related("chapter").first()
    chapter = block.chapter if block else publication.chapters.filter(guid=UUID(there.key)).first()
    if chapter is None or chapter.removed_at is not None:
        raise ValidationError(
            _("The chapter of this piece was taken out. Bring back the chapter."), code="no_chapter"
        )
    _keep_before(publication, by)
    rest = [one for one in chapter.blocks.filter(removed_at=None) if one != block]
    stood = block is not None and block.removed_at is None
    at = block.position if block is not None and stood else _place(there, key, rest)
    restored = _put_back(block, was, chapter)
    in_order([*rest[:at], restored, *rest[at:]])
    changed("publications.bring_back", publication, by, title=chapter.title)
    return restored


def _fill(chapter: Chapter, was: ChapterIn, by: Person) -> None:
    """Let the blocks of `chapter` be what they were; later ones go to its bin."""
    publication = chapter.publication
    own = Block.objects.filter(chapter__publication=publication).select_related("chapter")
    known = {block.guid.hex: block for block in own}
    wanted = {one.key for one in was.blocks}
    for block in chapter.blocks.filter(removed_at=None):
        if block.guid.hex not in wanted:
            remove_block(block=block, by=by)
    in_order([_put_back(known.get(one.key), one, chapter) for one in was.blocks])


def _put_back(block: Block | None, was: BlockIn, chapter: Chapter) -> Block:
    block = block or Block(guid=UUID(was.key), version=0)
    block.chapter, block.kind, block.removed_at = chapter, was.kind, None
    block.title, block.text, block.rows = was.title, was.text, [list(row) for row in was.rows]
    for field, thing in _placed(chapter.publication, was).items():
        setattr(block, field, thing)
    block.version += 1
    block.save()
    return block


def _placed(publication: Publication, was: BlockIn) -> dict[str, Any]:
    """Return what was placed there, as far as it still exists; what is gone leaves it empty."""
    figure = was.figure.key if was.figure else ""
    recommendations = publication.recommendations.in_it()
    return {
        "passage": Passage.objects.filter(pk=was.passage or 0).first(),
        "finding": Finding.objects.filter(pk=was.finding or 0).first(),
        "product": Product.objects.filter(pk=was.product or 0).first(),
        "figure": publication.figures.filter(guid=UUID(figure)).first() if figure else None,
        "recommendation": recommendations.filter(guid=UUID(was.recommendation)).first()
        if was.recommendation
        else None,
    }


def _place(chapter: ChapterIn, key: str, rest: list[Block]) -> int:
    """Return after how many of `rest` the block stood, by what came before it then."""
    before = set()
    for one in chapter.blocks:
        if one.key == key:
            break
        before.add(one.key)
    places = [at for at, block in enumerate(rest, start=1) if block.guid.hex in before]
    return max(places, default=0)


def _keep_before(publication: Publication, by: Person) -> None:
    newest = publication.versions.first()
    if newest is None or newest.content != content_of(publication).as_dict():
        kept(publication, by, _("Before something was brought back"))
