"""Two people at once: one at a time, and who comes second is told."""

from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.notebook.models import Entry
from samenspel.loop.teams.models import Team


def hold(team: Team) -> None:
    """Let others wait who write in the notebook of `team`, until the transaction ends."""
    Team.objects.select_for_update().get(pk=team.pk)


def lock_entry(entry: Entry, seen_version: int | None = None) -> Entry:
    """Return `entry` as it is now, and hold it; who saw another version is told."""
    current: Entry = Entry.objects.select_for_update().get(pk=entry.pk)
    current.team = entry.team
    require_version(current, seen_version)
    return current
