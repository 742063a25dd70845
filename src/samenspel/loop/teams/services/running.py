"""Start, change and close a team."""

from datetime import date
from typing import TypedDict, Unpack

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from samenspel.ground.common import log
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams import access, signals
from samenspel.loop.teams.models import Team


class TeamDetails(TypedDict, total=False):
    """What can be said about a team. See the fields of `Team`."""

    kind: str
    challenge: str
    intended_product: str
    theme: Theme | None
    starts: date
    ends: date | None
    reach: str


class TeamChanges(TeamDetails, total=False):
    """What can be changed of a team: its name as well; its address stays what it was."""

    name: str


@transaction.atomic
def start_team(
    *, werkplaats: Werkplaats, name: str, by: Person, **details: Unpack[TeamDetails]
) -> Team:
    """Start a team; `details` are the fields of `Team`."""
    access.require(access.may_start_teams(by, werkplaats))
    team = Team.objects.create(
        werkplaats=werkplaats, name=name, slug=_free_slug(werkplaats, name), **details
    )
    team.phase_changes.create(phase=team.phase, since=team.starts)
    log.record("teams.start", team, by.user)
    signals.team_started.send(sender=Team, team=team)
    return team


@transaction.atomic
def change_team(*, team: Team, by: Person, **changes: Unpack[TeamChanges]) -> Team:
    """Change what is said about a team; tells which fields got another value."""
    access.require(access.may_edit(by, team))
    current = Team.objects.select_for_update().get(pk=team.pk)
    changed = [field for field, value in changes.items() if getattr(current, field) != value]
    if changed:
        for field in changed:
            setattr(current, field, changes[field])  # type: ignore[literal-required]
        current.save(update_fields=changed)
        log.record("teams.change", current, by.user, changed=changed)
        signals.team_changed.send(sender=Team, team=current, changed=changed)
    return current


@transaction.atomic
def close_team(*, team: Team, by: Person, outcome: str = "") -> Team:
    """End the team today, with what it yielded. It stays to be seen among the earlier teams."""
    access.require(access.may_start_teams(by, team.werkplaats))
    team.closed_on = timezone.localdate()
    team.outcome = outcome
    team.save(update_fields=["closed_on", "outcome"])
    log.record("teams.close", team, by.user)
    signals.team_closed.send(sender=Team, team=team)
    return team


def _free_slug(werkplaats: Werkplaats, name: str) -> str:
    """Return an address for `name` that no other team of `werkplaats` has."""
    base = slugify(name)[:120] or "team"
    taken = set(
        Team.objects.for_werkplaats(werkplaats)
        .filter(slug__startswith=base)
        .values_list("slug", flat=True)
    )
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbered if slug not in taken)
