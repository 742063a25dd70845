"""A lead hands over: a successor leads, and gets what hung on who stops."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.handover import Hanging
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.access import is_coordinator, membership_of
from samenspel.loop.network.models import Person
from samenspel.loop.teams import access, signals
from samenspel.loop.teams.handover import HANDOVER
from samenspel.loop.teams.models import Team, TeamMember, TeamRole
from samenspel.loop.teams.services.reaching import address_of
from samenspel.loop.teams.services.seating import seat_person, vacate


@transaction.atomic
def hand_over_team(
    *, member: TeamMember, by: Person, successor: TeamMember | None, stays: bool
) -> None:
    """Let `successor` lead instead of `member`, who stays as a member or leaves, all at once.

    Only a coordinator may leave a team without a lead (no `successor`). Handing over twice changes
    nothing.
    """
    access.require(access.may_hand_over(by, member))
    locked = Team.objects.select_for_update(of=("self",)).select_related("werkplaats__site")
    team = locked.get(pk=member.team_id)
    leading = team.members.in_force().leads().select_related("person").filter(pk=member.pk).first()
    if leading is None:
        return
    if successor is not None:
        _check(leading, successor)
        make_lead(team=team, person=successor.person)
        came_along = HANDOVER.of(team, leading.person)
        for hanging in came_along:
            hanging.transfer(successor.person)
        _tell(leading, successor, by, came_along)
    elif not _has_other_lead(leading) and not is_coordinator(by, team.werkplaats):
        raise ValidationError({"successor": _("Choose who takes over.")})
    if stays:
        leading.role = TeamRole.MEMBER
        leading.save(update_fields=["role"])
    else:
        vacate(leading)
    to = successor.person_id if successor else None
    log.record("teams.hand_over", team, by.user, to=to, stays=stays)
    signals.team_handed_over.send(
        sender=Team, team=team, giver=leading.person, taker=successor.person if successor else None
    )


def make_lead(*, team: Team, person: Person) -> TeamMember:
    """Let `person` lead `team`, without a check; who is not at the table yet takes a seat."""
    belongs = membership_of(person, team.werkplaats)
    perspective = belongs.perspective if belongs else ""
    member = seat_person(team=team, person=person, perspective=perspective)
    if member.role != TeamRole.LEAD:
        member.role = TeamRole.LEAD
        member.save(update_fields=["role"])
    return member


def _check(leading: TeamMember, successor: TeamMember) -> None:
    seated = leading.team.members.in_force().exclude(pk=leading.pk)
    fits = seated.filter(pk=successor.pk, person__user__isnull=False).exists()
    if not fits:
        raise ValidationError({"successor": _("Choose somebody of this team with an account.")})


def _has_other_lead(leading: TeamMember) -> bool:
    return leading.team.members.in_force().leads().exclude(pk=leading.pk).exists()


def _tell(
    leading: TeamMember, successor: TeamMember, by: Person, came_along: list[Hanging]
) -> None:
    team = leading.team
    address = address_of(successor)
    if successor.person == by or not address:
        return
    post_message(
        to=address,
        template="teams/mail/handed_over.txt",
        context={
            "name": successor.person.name,
            "giver": by.name,
            "team": team.name,
            "came_along": came_along,
            "team_url": team.werkplaats.root_url + team.get_absolute_url(),
        },
        sender=team.werkplaats.sender,
        key=f"teams.handed_over.{leading.pk}.{successor.pk}.{timezone.localdate()}",
    )
