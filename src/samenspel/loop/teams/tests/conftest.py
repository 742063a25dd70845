"""A team at work, and a question that waits for one."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from samenspel.loop.network.models import Perspective, Werkplaats
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question, QuestionKind
from samenspel.loop.teams.models import Team, TeamRole


def make_team(werkplaats: Werkplaats, name: str = "Samenspel", **fields: object) -> Team:
    values = {"slug": name.lower().replace(" ", "-"), "challenge": "Wat helpt buren elkaar?"}
    return Team.objects.create(werkplaats=werkplaats, name=name, **(values | fields))


@pytest.fixture
def team(zhz, researcher, resident) -> Team:
    """Otto leads it, Roos takes part."""
    team = make_team(zhz, starts=date(2024, 9, 1))
    team.members.create(
        person=researcher,
        perspective=Perspective.EDUCATION,
        role=TeamRole.LEAD,
        starts=date(2024, 9, 1),
    )
    team.members.create(person=resident, perspective=Perspective.CITIZEN, starts=date(2024, 9, 1))
    return team


@pytest.fixture
def question(zhz) -> Question:
    """Somebody asked it and confirmed; everyone may read it."""
    question = Question(
        werkplaats=zhz,
        kind=QuestionKind.DILEMMA,
        title="Wie belt er aan?",
        text="Wanneer bel je aan bij een buurvrouw?",
        perspective=Perspective.CITIZEN,
        asker_name="Roos",
        asker_email="roos@example.org",
        may_publish=True,
        reach="public",
        status=Status.NEW,
        confirmed_at=timezone.now(),
    )
    question.new_link(timedelta(days=30))
    question.save()
    return question
