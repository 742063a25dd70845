"""Write in the log, change it, take it away, share it wider."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import access
from samenspel.loop.notebook.models import Entry
from samenspel.loop.notebook.services.filing import SameContentError, add_file
from samenspel.loop.notebook.services.meanwhile import hold, lock_entry
from samenspel.loop.notebook.services.photos import add_photos
from samenspel.loop.notebook.services.telling import tell_the_table
from samenspel.loop.teams.models import Team

WORDS = ("title", "text", "tried", "yielded", "differently", "outcome")


class Words(TypedDict, total=False):
    """What can be written in an entry. See the fields of `Entry`."""

    day: date
    title: str
    text: str
    tried: str
    yielded: str
    differently: str
    outcome: str


@transaction.atomic
def write_entry(
    *,
    team: Team,
    by: Person,
    kind: str,
    key: UUID | None = None,
    images: "Iterable[File[Any]]" = (),
    documents: "Iterable[tuple[str, File[Any]]]" = (),
    **words: Unpack[Words],
) -> Entry:
    """Write an entry with its photos and files (title and upload), and tell the others.

    The same form sent twice (`key`) gives the first one.
    """
    access.require(access.may_write(by, team))
    hold(team)
    earlier = team.entries.filter(key=key).first() if key else None
    if earlier is not None:
        return earlier
    entry = Entry(team=team, werkplaats=team.werkplaats, author=by, kind=kind, **words)
    entry.key = key or entry.key
    entry.perspective = access.perspective_of(by, team)
    entry.save()
    log.record("notebook.write", entry, by.user)
    add_photos(entry=entry, by=by, images=images)
    _add_files(entry, by, documents)
    tell_the_table(entry)
    return entry


@transaction.atomic
def change_entry(
    *, entry: Entry, by: Person, seen_version: int | None = None, **words: Unpack[Words]
) -> Entry:
    """Change what an entry says; raises `ChangedMeanwhileError` when somebody was first."""
    current = lock_entry(entry, seen_version)
    access.require(access.may_change(by, current))
    changed = [name for name, value in words.items() if getattr(current, name) != value]
    if changed:
        for name in changed:
            setattr(current, name, words[name])  # type: ignore[literal-required]
        current.version += 1
        current.save(update_fields=[*changed, "version"])
        log.record("notebook.change", current, by.user, changed=changed)
    return current


@transaction.atomic
def share_entry(
    *, entry: Entry, by: Person, reach: str, nobody_recognisable: bool = False
) -> Entry:
    """Share an entry as far as `reach`.

    Its photos go along only when `by` states that nobody on them can be recognised.
    """
    current = lock_entry(entry)
    access.require(reach in access.reaches_for(by, current))
    current.reach = reach
    current.save(update_fields=["reach"])
    wider = nobody_recognisable and reach != Reach.TEAM
    current.photos.update(nobody_recognisable=wider)
    log.record("notebook.share", current, by.user, reach=reach)
    return current


@transaction.atomic
def remove_entry(*, entry: Entry, by: Person) -> None:
    """Take an entry away with its photos; its files stay with the files of the team.

    Where others answered, their words stay, below an entry that says nothing any more.
    """
    current = lock_entry(entry)
    access.require(access.may_change(by, current))
    log.record("notebook.remove", current.team, by.user)
    log.forget_name(current)
    if not current.answers.exclude(author=by).exists():
        current.delete()
        return
    for photo in current.photos.all():
        photo.delete()
    for name in WORDS:
        setattr(current, name, "")
    current.reach = Reach.TEAM
    current.removed_at = timezone.now()
    current.version += 1
    current.save()


def _add_files(entry: Entry, by: Person, documents: "Iterable[tuple[str, File[Any]]]") -> None:
    """Keep files that came with an entry; what the team has already isn't kept again."""
    for title, upload in documents:
        try:
            add_file(team=entry.team, by=by, title=title, upload=upload, entry=entry)
        except SameContentError:
            continue
