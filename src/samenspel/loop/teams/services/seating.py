"""Who sits at the table, and who leaves it."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.teams import access, signals
from samenspel.loop.teams.models import Team, TeamMember, TeamRole


@transaction.atomic
def add_team_member(
    *,
    team: Team,
    person: Person,
    perspective: str,
    by: Person,
    role: str = TeamRole.MEMBER,
    show: bool = True,
    starts: date | None = None,
) -> TeamMember:
    """Give `person` a place at the table. Whoever sits there already gets the new role instead."""
    access.require(access.may_edit(by, team))
    said = {"perspective": perspective, "role": role, "show": show}
    seated = team.members.in_force().filter(person=person).first()
    if seated is None:
        member = _new_seat(team, person, starts, said)
    elif role != TeamRole.LEAD and _is_last_lead(seated):
        raise ValidationError(_("This team needs a lead. Hand it over first."), code="last_lead")
    else:
        member = _change_member(seated, said)
    log.record("teams.add_member", team, by.user, role=role, perspective=perspective)
    return member


def seat_person(*, team: Team, person: Person, perspective: str) -> TeamMember:
    """Give `person` a place, without a check: the caller saw that both sides said yes.

    Whoever sits there already keeps the place as it is.
    """
    seated = team.members.in_force().filter(person=person).first()
    return seated or _new_seat(team, person, None, {"perspective": perspective})


def _new_seat(team: Team, person: Person, starts: date | None, said: dict[str, Any]) -> TeamMember:
    member = team.members.create(person=person, starts=starts or timezone.localdate(), **said)
    signals.team_member_added.send(sender=TeamMember, member=member)
    return member


def _change_member(member: TeamMember, said: dict[str, object]) -> TeamMember:
    for field, value in said.items():
        setattr(member, field, value)
    member.save(update_fields=list(said))
    return member


@transaction.atomic
def end_team_membership(*, member: TeamMember, by: Person) -> None:
    """Let somebody leave the table at once: yesterday was the last day.

    Who was added today leaves no trace, because that was a mistake. The last lead hands over
    instead: raises `ValidationError` with the code "last_lead".
    """
    access.require(access.may_edit(by, member.team))
    Team.objects.select_for_update().get(pk=member.team_id)  # two leads who leave at once
    if _is_last_lead(member):
        raise ValidationError(_("This team needs a lead. Hand it over first."), code="last_lead")
    vacate(member)
    log.record("teams.end_membership", member.team, by.user)


@transaction.atomic
def leave_team(*, member: TeamMember) -> None:
    """Leave the table oneself; whoever calls this followed the private link of that seat."""
    Team.objects.select_for_update().get(pk=member.team_id)
    if _is_last_lead(member):
        raise ValidationError(_("This team needs a lead. Hand it over first."), code="last_lead")
    vacate(member)
    log.record("teams.end_membership", member.team, None)


def vacate(member: TeamMember) -> None:
    """Let a seat be free, without a check, and tell so."""
    today = timezone.localdate()
    if member.starts >= today:
        member.delete()
    else:
        member.ends = today - timedelta(days=1)
        member.save(update_fields=["ends"])
    signals.team_member_left.send(sender=TeamMember, team=member.team, person=member.person)


def _is_last_lead(member: TeamMember) -> bool:
    """Return whether nobody leads any more when `member` goes, in a team that is at work."""
    if member.role != TeamRole.LEAD or not member.team.is_current:
        return False
    return not member.team.members.in_force().leads().exclude(pk=member.pk).exists()
