"""Somebody whose yes, and the team's yes, are both known comes to sit at the table."""

from samenspel.ground.common import log
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.network.models import Person
from samenspel.loop.network.services import welcome_person
from samenspel.loop.teams.models import JoinRequest, TeamInvitation, TeamMember
from samenspel.loop.teams.services.seating import seat_person


def let_in(
    asked: JoinRequest | TeamInvitation, *, by: Person | None, shows_name: bool
) -> TeamMember:
    """Make who reads mail at the address of `asked` a member of the Werkplaats and of the team.

    The caller checked both yeses. Who had agreed to nothing yet may let the team see the name
    (`shows_name`); what somebody chose earlier stays as it is.
    """
    team = asked.team
    person = welcome_person(
        werkplaats=team.werkplaats,
        name=asked.name,
        email=asked.email,
        perspective=asked.perspective,
        by=by,
    )
    member = seat_person(team=team, person=person, perspective=asked.perspective)
    chosen = Consent.objects.of(person).in_force().filter(purpose=Purpose.SHOW_NAME)
    if shows_name and not chosen.exists():
        give_consent(subject=person, purpose=Purpose.SHOW_NAME, reach=Reach.TEAM)
    log.record(
        "teams.add_member",
        team,
        by.user if by else None,
        role=member.role,
        perspective=member.perspective,
    )
    return member
