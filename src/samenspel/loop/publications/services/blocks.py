"""Put blocks in a chapter, change and move them, take them out and back."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.publications.models import Block, Chapter
from samenspel.loop.publications.services.holding import changed, hold
from samenspel.loop.publications.services.ordering import in_order, put_back, swapped


@transaction.atomic
def place_block(
    *,
    chapter: Chapter,
    by: Person,
    kind: str,
    after: int | None = None,
    key: UUID | None = None,
    **words: Any,
) -> Block:
    """Put a block in `chapter`: below the one of which `after` is the primary key.

    None puts it at the end, 0 at the top. The same form sent twice (`key`) gives the first one. A
    chapter in the bin takes it too: who was writing loses nothing.
    """
    publication = hold(chapter.publication, by=by)
    ours = Block.objects.filter(chapter__publication=publication)
    earlier = ours.filter(guid=key).first() if key else None
    if earlier is not None:
        return earlier
    block = Block(chapter=chapter, kind=kind, **words)
    block.guid = key or block.guid
    others = list(chapter.blocks.filter(removed_at=None))
    block.position = len(others)
    block.save()
    places = {one.pk: place for place, one in enumerate(others, start=1)} | {0: 0}
    at = len(others) if after is None else places.get(after, len(others))
    in_order([*others[:at], block, *others[at:]])
    changed("publications.add_block", publication, by, title=chapter.title)
    return block


@transaction.atomic
def change_block(
    *, block: Block, by: Person, seen_version: int | None = None, **words: Any
) -> Block:
    """Change what stands in it; raises `ChangedMeanwhileError` when somebody was first."""
    publication = hold(block.chapter.publication, by=by)
    current = Block.objects.select_related("chapter").get(pk=block.pk)
    require_version(current, seen_version)
    new = [name for name, value in words.items() if getattr(current, name) != value]
    if not new:
        return current
    for name in new:
        setattr(current, name, words[name])
    current.version += 1
    current.save()
    changed("publications.change_block", publication, by, title=current.chapter.title)
    return current


@transaction.atomic
def move_block(*, block: Block, by: Person, up: bool) -> None:
    """Move it one place within its chapter; at the end nothing happens."""
    publication = hold(block.chapter.publication, by=by)
    rows = list(block.chapter.blocks.filter(removed_at=None))
    if in_order(swapped(rows, block, up=up)):
        changed("publications.move_block", publication, by, title=block.chapter.title)


@transaction.atomic
def remove_block(*, block: Block, by: Person) -> None:
    """Take it out; it stays in the bin of its chapter."""
    _put(block, by, timezone.now(), "publications.remove_block")


@transaction.atomic
def restore_block(*, block: Block, by: Person) -> None:
    """Put it back, where it was as well as can be."""
    _put(block, by, None, "publications.restore_block")


def _put(block: Block, by: Person, moment: Any, action: str) -> None:
    publication = hold(block.chapter.publication, by=by)
    current = Block.objects.select_related("chapter").get(pk=block.pk)
    if (current.removed_at is None) == (moment is None):
        return
    others = list(current.chapter.blocks.filter(removed_at=None).exclude(pk=current.pk))
    current.removed_at = moment
    current.save(update_fields=["removed_at"])
    in_order(others if moment else put_back(others, current))
    changed(action, publication, by, title=current.chapter.title)
