"""Begin a publication, and say what stands on its cover and in its colophon."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.publications.access import may_begin, require
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.services.holding import changed, hold
from samenspel.loop.publications.signals import publication_changed
from samenspel.loop.teams.models import Team

LONGEST_SLUG = 80
ABOUT = (
    "title", "subtitle", "summary", "language", "licence", "isbn", "doi", "colophon", "cover",
)  # fmt: skip
# Readers see these without a new edition.
SEEN_AT_ONCE = {"isbn", "doi"}


@transaction.atomic
def begin_publication(
    *, team: Team, by: Person, title: str, key: UUID | None = None
) -> Publication:
    """Begin a publication of `team`. The same form sent twice (`key`) gives the first one."""
    require(may_begin(by, team))
    werkplaats = Werkplaats.objects.select_for_update().get(pk=team.werkplaats_id)
    earlier = Publication.objects.filter(team=team, guid=key).first() if key else None
    if earlier is not None:
        return earlier
    publication = Publication(team=team, werkplaats=werkplaats, title=title, created_by=by)
    publication.slug = free_slug(werkplaats, title)
    publication.guid = key or publication.guid
    publication.save()
    log.record("publications.begin", publication, by.user)
    return publication


def free_slug(werkplaats: Werkplaats, title: str) -> str:
    """Return an address for `title` that no publication of `werkplaats` has."""
    base = slugify(title)[:LONGEST_SLUG].strip("-") or "publicatie"
    taken = set(
        Publication.objects.for_werkplaats(werkplaats)
        .filter(slug__startswith=base)
        .values_list("slug", flat=True)
    )
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (base, *numbered) if slug not in taken)


@transaction.atomic
def change_publication(
    *, publication: Publication, by: Person, seen_version: int | None = None, **about: Any
) -> Publication:
    """Change its title, cover and colophon (`ABOUT`); its address stays.

    Raises `ChangedMeanwhileError` when somebody was first.
    """
    current = hold(publication, by=by)
    require_version(current, seen_version)
    new = [name for name in ABOUT if name in about and getattr(current, name) != about[name]]
    if not new:
        return current
    for name in new:
        setattr(current, name, about[name])
    current.version += 1
    current.save()
    changed("publications.change", current, by)
    if SEEN_AT_ONCE & set(new):
        publication_changed.send(Publication, publication=current, by=by)
    return current
