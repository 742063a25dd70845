"""What the inbox of questions can do because there are teams: hand a question to one."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.questions.lifecycle import Move
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.triage import TriageAction, register
from samenspel.loop.teams.forms import HandOverForm
from samenspel.loop.teams.models import TakenUpQuestion
from samenspel.loop.teams.services import take_up_question


def hand_over(question: Question, values: dict[str, Any], by: Person) -> TakenUpQuestion:
    """Do what the form asks."""
    return take_up_question(
        team=values["team"],
        question=question,
        by=by,
        public_note=values["public_note"],
        internal_note=values["internal_note"],
        seen_version=values["version"],
    )


def offer() -> None:
    """Add it to the inbox."""
    register(
        TriageAction(
            name="team",
            label=_("Hand to a team"),
            explanation=_("The asker hears which team works on it, and can follow it."),
            form_class=HandOverForm,
            perform=hand_over,
            move=Move.TAKEN_UP,
            order=20,
        )
    )
