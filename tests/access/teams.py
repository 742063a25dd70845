"""Who gets what in `teams`."""

from typing import Any

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.models import Team, TeamRole
from samenspel.loop.teams.services import link_for
from tests.access.rows import HIDDEN, Row, coordinators_only, public

NOT_GET = 405


def a_team(make: Any, **fields: Any) -> Team:
    """Make a team in which Roos sits at the table and Pim, the member who looks, doesn't."""
    team = Team.objects.create(
        werkplaats=make.zhz,
        name="Samenspel formeel en informeel",
        slug="samenspel",
        challenge="Hoe vullen vrijwilligers en professionals elkaar aan in de wijk?",
        intended_product="Een gesprekskaart voor bij de keukentafel.",
        **fields,
    )
    team.members.create(person=make.resident, perspective=Perspective.CITIZEN)
    return team


def slug_of(make: Any, **fields: Any) -> dict[str, Any]:
    return {"slug": a_team(make, **fields).slug}


def pk_of(make: Any) -> dict[str, Any]:
    return {"pk": a_team(make).pk}


def led_by_the_member(make: Any) -> dict[str, Any]:
    team = a_team(make)
    team.members.create(
        person=make.professional, perspective=Perspective.PROFESSIONAL, role=TeamRole.LEAD
    )
    return {"pk": team.pk}


def seat_link(make: Any) -> dict[str, Any]:
    person = Person.objects.create(name="Truus", email="truus@example.org")
    member = a_team(make).members.create(person=person, perspective=Perspective.CITIZEN)
    return {"token": link_for(member).rstrip("/").rpartition("/")[2]}


def seat(make: Any) -> dict[str, Any]:
    team = a_team(make)
    return {"pk": team.pk, "member": team.members.get().pk}


SHARED_WITH_THE_TEAM = {"visitor": HIDDEN, "outsider": HIDDEN, "member": HIDDEN}
HIDDEN_ELSEWHERE = {"neighbour": HIDDEN, "elsewhere": HIDDEN}

ROWS = [
    public("teams:list"),
    public("teams:detail", kwargs=slug_of, elsewhere=HIDDEN),
    public(
        "teams:detail",
        label="for members",
        kwargs=lambda make: slug_of(make, reach="werkplaats"),
        visitor=HIDDEN,
        outsider=HIDDEN,
        **HIDDEN_ELSEWHERE,
    ),
    public(
        "teams:detail",
        label="for the team",
        kwargs=lambda make: slug_of(make, reach="team"),
        **SHARED_WITH_THE_TEAM,
        **HIDDEN_ELSEWHERE,
    ),
    public("teams:seat", kwargs=seat_link, elsewhere=HIDDEN),
    coordinators_only("teams:manage"),
    coordinators_only("teams:start"),
    coordinators_only("teams:change", kwargs=pk_of),
    coordinators_only("teams:change", label="of a lead", kwargs=led_by_the_member, member=200),
    coordinators_only("teams:members", kwargs=pk_of),
    coordinators_only("teams:close", kwargs=pk_of),
    coordinators_only("teams:close", label="of a lead", kwargs=led_by_the_member),
    Row(
        "teams:end_membership",
        kwargs=seat,
        look_at=False,
        **dict.fromkeys(
            ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"], NOT_GET
        ),
    ),
]
