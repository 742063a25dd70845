"""Who gets what in `selfcheck`."""

from typing import Any

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.selfcheck.models import Turn
from samenspel.loop.selfcheck.services import answer_round, close_round, open_round
from samenspel.loop.selfcheck.statements import STATEMENTS
from samenspel.loop.teams.models import Team
from tests.access.activities import ONLY_POST
from tests.access.rows import HIDDEN, Row, members_only, public


def a_team(make: Any) -> Team:
    team = Team.objects.create(
        werkplaats=make.zhz, name="Samen sterk", slug="samen-sterk", challenge="Wie helpt wie?"
    )
    for name in ("Anna", "Ben", "Cor", "Dina", "Els"):
        person = Person.objects.create(name=name, email=f"{name.lower()}@example.org")
        team.members.create(person=person, perspective=Perspective.CITIZEN)
    return team


def looked_back(make: Any) -> dict[str, Any]:
    team = a_team(make)
    for lowest in (2, 3):
        opened = open_round(team=team, by=make.coordinator)
        for place, turn in enumerate(opened.turns.all()):
            said = {s.key: lowest + place % 3 for s in STATEMENTS}
            answer_round(turn=turn, answers=said, remark="We luisteren goed naar elkaar.")
        close_round(closing=opened, by=make.coordinator)
    return {"slug": team.slug}


def slug(make: Any) -> dict[str, Any]:
    return {"slug": a_team(make).slug}


def a_turn(make: Any) -> dict[str, Any]:
    open_round(team=a_team(make), by=make.coordinator)
    turn = Turn.objects.first()
    return {"token": turn.token if turn else ""}


ROWS = [
    members_only("selfcheck:overview", kwargs=looked_back, member=HIDDEN),
    Row("selfcheck:begin", kwargs=slug, **ONLY_POST),
    Row("selfcheck:close", kwargs=slug, **ONLY_POST),
    public("selfcheck:answer", kwargs=a_turn, elsewhere=HIDDEN),
]
