"""Keep what a publication refers to."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from samenspel.ground.citing import Item, key_for
from samenspel.ground.citing.items import cleaned, free_key, year_of
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.publications.models import Publication, Reference
from samenspel.loop.publications.services.holding import changed, hold


@transaction.atomic
def add_references(
    *, publication: Publication, by: Person, items: Sequence[Item]
) -> list[Reference]:
    """Add `items`, and return what is new: what is in the list already isn't added again.

    Each keeps the short name it came with, when nobody has that.
    """
    current = hold(publication, by=by)
    known = list(current.references.all())
    taken = {one.key for one in known}
    same = {_mark(one.csl) for one in known}
    new = []
    for item in map(cleaned, items):
        if _mark(item) in same:
            continue
        same.add(_mark(item))
        key = free_key(item["id"], taken) if item["id"] else key_for(item, taken)
        taken.add(key)
        new.append(Reference(publication=current, key=key, csl={**item, "id": key}))
    if new:
        Reference.objects.bulk_create(new)
        changed("publications.add_references", current, by, title=str(len(new)))
    return new


def _mark(item: dict[str, Any]) -> tuple[str, ...]:
    """Return by what one knows that two are the same."""
    if item.get("DOI"):
        return (item["DOI"],)
    return (item.get("title", "").lower(), year_of(item), item.get("type", ""))


@transaction.atomic
def change_reference(
    *, reference: Reference, by: Person, item: Item, seen_version: int | None = None
) -> Reference:
    """Change what it tells; its short name stays, because texts use it."""
    publication = hold(reference.publication, by=by)
    current = Reference.objects.get(pk=reference.pk)
    require_version(current, seen_version)
    told = cleaned({**item, "id": current.key})
    if told != current.csl:
        current.csl = told
        current.version += 1
        current.save()
        changed("publications.change_reference", publication, by, title=current.key)
    return current


@transaction.atomic
def remove_reference(*, reference: Reference, by: Person) -> None:
    """Take it off the list; who presses twice finds nothing to take."""
    publication = hold(reference.publication, by=by)
    gone, _kinds = Reference.objects.filter(pk=reference.pk).delete()
    if gone:
        changed("publications.remove_reference", publication, by, title=reference.key)


@transaction.atomic
def choose_style(*, publication: Publication, by: Person, style: str) -> None:
    """Say how references are written."""
    current = hold(publication, by=by)
    if current.citation_style != style:
        current.citation_style = style
        current.save(update_fields=["citation_style"])
        changed("publications.choose_style", current, by, title=style)
