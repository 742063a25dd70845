"""A team of five: Otto leads it, and Nora and Bea have no account."""

from collections.abc import Callable

import pytest

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.selfcheck.models import Round
from samenspel.loop.selfcheck.services import answer_round, close_round, open_round
from samenspel.loop.selfcheck.statements import STATEMENTS
from samenspel.loop.teams.models import Team, TeamRole

Answered = Callable[..., Round]


@pytest.fixture
def nora(zhz) -> Person:
    return Person.objects.create(name="Nora", email="nora@example.org")


@pytest.fixture
def team(zhz, researcher, resident, professional, nora) -> Team:
    team = Team.objects.create(werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="?")
    team.members.create(person=researcher, perspective=Perspective.EDUCATION, role=TeamRole.LEAD)
    bea = Person.objects.create(name="Bea", email="bea@example.org")
    for person in (resident, professional, bea, nora):
        team.members.create(person=person, perspective=Perspective.CITIZEN)
    return team


@pytest.fixture
def opened(team, researcher) -> Round:
    return open_round(team=team, by=researcher)


@pytest.fixture
def answered(team, researcher) -> Answered:
    """Let some people give one answer to everything, and close the round."""

    def go(*points: int, remark: str = "") -> Round:
        opened = open_round(team=team, by=researcher)
        for turn, point in zip(opened.turns.all(), points, strict=False):
            said = {statement.key: point for statement in STATEMENTS}
            answer_round(turn=turn, answers=said, remark=remark)
        return close_round(closing=opened, by=researcher)

    return go
