"""Who gets what in `teams`."""

from typing import Any

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.models import JoinRequest, Team, TeamInvitation, TeamRole
from samenspel.loop.teams.services import (
    ask_to_join,
    confirm_request,
    invite_to_team,
    link_for,
)
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


def asked(make: Any, *, confirmed: bool = True) -> JoinRequest:
    request = ask_to_join(
        team=a_team(make),
        name="Truus",
        email="truus@example.org",
        perspective=Perspective.CITIZEN,
        why="Ik woon in de wijk en zie elke dag hoe buren elkaar helpen.",
    )
    return confirm_request(request=request) if confirmed else request


def request_token(make: Any) -> dict[str, Any]:
    return {"token": asked(make).token}


def unconfirmed_token(make: Any) -> dict[str, Any]:
    return {"token": asked(make, confirmed=False).token}


def request_of(make: Any) -> dict[str, Any]:
    request = asked(make)
    return {"pk": request.team_id, "asked": request.pk}


def invited(make: Any) -> TeamInvitation:
    return invite_to_team(
        team=a_team(make),
        by=make.coordinator,
        name="Truus",
        email="truus@example.org",
        perspective=Perspective.CITIZEN,
        note="Je vertelde zo mooi over de buurttuin.",
    )


def invitation_token(make: Any) -> dict[str, Any]:
    return {"token": invited(make).token}


def invitation_of(make: Any) -> dict[str, Any]:
    invitation = invited(make)
    return {"pk": invitation.team_id, "invitation": invitation.pk}


def seat(make: Any) -> dict[str, Any]:
    team = a_team(make)
    return {"pk": team.pk, "member": team.members.get().pk}


def led_by_slug(make: Any) -> dict[str, Any]:
    return {"slug": Team.objects.get(**led_by_the_member(make)).slug}


SHARED_WITH_THE_TEAM = {"visitor": HIDDEN, "outsider": HIDDEN, "member": HIDDEN}
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}
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
    public("teams:ask_to_join", kwargs=slug_of, elsewhere=HIDDEN),
    public("teams:asked_to_join", kwargs=slug_of, elsewhere=HIDDEN),
    public("teams:join_request", kwargs=request_token, elsewhere=HIDDEN),
    public("teams:join_request", label="unconfirmed", kwargs=unconfirmed_token, elsewhere=HIDDEN),
    public("teams:invitation", kwargs=invitation_token, elsewhere=HIDDEN),
    public("teams:seat", kwargs=seat_link, elsewhere=HIDDEN),
    coordinators_only("teams:voices", kwargs=slug_of),
    coordinators_only("teams:voices", label="of a member", kwargs=led_by_slug, member=200),
    coordinators_only("teams:hand_over", kwargs=led_by_slug, member=200),
    coordinators_only("teams:phase", kwargs=slug_of),
    coordinators_only("teams:phase", label="of a lead", kwargs=led_by_slug, member=200),
    coordinators_only("teams:manage"),
    coordinators_only("teams:start"),
    coordinators_only("teams:change", kwargs=pk_of),
    coordinators_only("teams:change", label="of a lead", kwargs=led_by_the_member, member=200),
    coordinators_only("teams:members", kwargs=pk_of),
    coordinators_only("teams:answer_request", kwargs=request_of),
    coordinators_only("teams:invite", kwargs=pk_of),
    coordinators_only("teams:invite", label="of a lead", kwargs=led_by_the_member, member=200),
    Row("teams:resend_invitation", kwargs=invitation_of, **ONLY_POST),
    Row("teams:withdraw_invitation", kwargs=invitation_of, **ONLY_POST),
    coordinators_only("teams:close", kwargs=pk_of),
    coordinators_only("teams:close", label="of a lead", kwargs=led_by_the_member),
    Row("teams:end_membership", kwargs=seat, **ONLY_POST),
]
