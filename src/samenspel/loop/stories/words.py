"""The words in which we ask for a story, and those that its teller agrees to."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.stories.models import ValueKind, ValueStory

VERSION = "1"


@dataclass(frozen=True)
class Prompt:
    """One plain question for one kind of value, with an example."""

    kind: ValueKind
    question: Any
    example: Any
    short: Any


PROMPTS = [
    Prompt(
        ValueKind.IMMEDIATE,
        _("How was it to be there?"),
        _("For example: “I sat at one table with the municipality for the first time.”"),
        _("Good to be there"),
    ),
    Prompt(
        ValueKind.POTENTIAL,
        _("What did you take home?"),
        _("For example: “Now I know whom I can call.”"),
        _("Took something home"),
    ),
    Prompt(
        ValueKind.APPLIED,
        _("What did you do with it?"),
        _("For example: “I went to see my neighbour, without a form in my bag.”"),
        _("Did something with it"),
    ),
    Prompt(
        ValueKind.REALISED,
        _("What became better, and for whom?"),
        _("For example: “He comes to eat soup with us every Tuesday now.”"),
        _("Became better"),
    ),
    Prompt(
        ValueKind.REFRAMING,
        _("What do you see differently now?"),
        _("For example: “I thought that help comes from a desk. Now I think of the street first.”"),
        _("Sees it differently"),
    ),
]
QUESTIONS = {prompt.kind: prompt.question for prompt in PROMPTS}

WITH_NAME = _("My name may stand with it")
AGREED = _("Who may read my story: %(who)s.")


def circles(story: ValueStory) -> list[tuple[str, Any]]:
    """Return who may read it, to choose from, from few to everyone."""
    few = _("only the team and the coordinators") if story.table else _("only the coordinators")
    return [
        (Reach.TEAM, few),
        (Reach.WERKPLAATS, _("the members of this Werkplaats")),
        (Reach.PUBLIC, _("everyone: it stands on the site")),
    ]


def words_agreed(story: ValueStory, reach: str, *, named: bool) -> str:
    """Return the sentence that is kept as proof."""
    said = str(AGREED) % {"who": dict(circles(story))[Reach(reach)]}
    return f"{said} {WITH_NAME}." if named else said
