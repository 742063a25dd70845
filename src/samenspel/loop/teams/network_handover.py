"""What hangs on a coordinator in the teams: those led, and all that hangs on somebody there."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.handover import Hanging
from samenspel.loop.network.handover import register
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.teams.handover import HANDOVER
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services.handing_over import make_lead


def _teams(werkplaats: Werkplaats, person: Person) -> list[Team]:
    seats = person.team_memberships.in_force().values("team")
    return list(Team.objects.for_werkplaats(werkplaats).current().filter(pk__in=seats))


def _led(werkplaats: Werkplaats, person: Person) -> list[Team]:
    leads = person.team_memberships.in_force().leads().values("team")
    return [team for team in _teams(werkplaats, person) if leads.filter(team=team).exists()]


def teams_led(werkplaats: Werkplaats, person: Person) -> Hanging:
    """Give the teams that a coordinator leads to the successor."""

    def transfer(successor: Person) -> None:
        for team in _led(werkplaats, person):
            make_lead(team=team, person=successor)

    return Hanging(
        _("Teams that you lead"), [team.name for team in _led(werkplaats, person)], transfer
    )


def work_in_teams(werkplaats: Werkplaats, person: Person) -> Hanging:
    """Give what hangs on a coordinator in each team to the successor."""
    found = [
        (team, hanging)
        for team in _teams(werkplaats, person)
        for hanging in HANDOVER.of(team, person)
    ]

    def transfer(successor: Person) -> None:
        for _team, hanging in found:
            hanging.transfer(successor)

    lines = [f"{team.name}: {line}" for team, hanging in found for line in hanging.lines]
    return Hanging(_("Your work in teams"), lines, transfer)


register(teams_led, order=10)
register(work_in_teams, order=20)
