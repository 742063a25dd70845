"""Two people at once: one at a time, and who comes second is told."""

from typing import Any

from samenspel.loop.notebook.models import Entry
from samenspel.loop.teams.models import Team


class ChangedMeanwhileError(Exception):
    """Somebody else changed it since it was last looked at; `current` is how it is now."""

    def __init__(self, current: Any) -> None:
        super().__init__(f"{current._meta.label} {current.pk} is now at version {current.version}.")
        self.current = current


def hold(team: Team) -> None:
    """Let others wait who write in the notebook of `team`, until the transaction ends."""
    Team.objects.select_for_update().get(pk=team.pk)


def lock_entry(entry: Entry, seen_version: int | None = None) -> Entry:
    """Return `entry` as it is now, and hold it; who saw another version is told."""
    current: Entry = Entry.objects.select_for_update().get(pk=entry.pk)
    current.team = entry.team
    if seen_version is not None and current.version != seen_version:
        raise ChangedMeanwhileError(current)
    return current
