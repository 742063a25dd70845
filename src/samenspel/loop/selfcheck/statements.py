"""What a team looks at: the core elements of a learning network, in our own plain words.

The keys are stored; the words may be improved. A statement that means something else gets another
key, or the trend would compare two things.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Answer(models.IntegerChoices):
    """Five points in words, and a way out; the number is what is averaged, 0 never is."""

    NOT_AT_ALL = 1, _("Not at all")
    A_LITTLE = 2, _("A little")
    HALF = 3, _("About half")
    MOSTLY = 4, _("Mostly")
    FULLY = 5, _("Completely")
    UNKNOWN = 0, _("I don't know")


POINTS = [answer.value for answer in Answer if answer != Answer.UNKNOWN]


@dataclass(frozen=True)
class Statement:
    """One sentence about the team, to which one says how far it is true."""

    key: str
    text: Any


@dataclass(frozen=True)
class Element:
    """One core element, with a sentence or two."""

    key: str
    name: Any
    statements: tuple[Statement, ...]


ELEMENTS = (
    Element(
        "context",
        _("The world around us"),
        (
            Statement("context_neighbourhood", _("We know what goes on in the neighbourhoods.")),
            Statement("context_matters", _("What we work on matters to residents.")),
        ),
    ),
    Element(
        "network",
        _("The people at the table"),
        (
            Statement("network_people", _("The people whom we need are at our table.")),
            Statement("network_trust", _("I dare to say what I don't know.")),
        ),
    ),
    Element(
        "organisation",
        _("How we organise it"),
        (Statement("organisation_clear", _("It is clear who does what, and when we meet.")),),
    ),
    Element(
        "synergy",
        _("Better together"),
        (
            Statement("synergy_more", _("Together we think of things that nobody finds alone.")),
            Statement("synergy_equal", _("Everyone's voice counts as much.")),
        ),
    ),
    Element(
        "results",
        _("What it yields"),
        (Statement("results_useful", _("We make something that others can really use.")),),
    ),
    Element(
        "explicit",
        _("Writing down what we learn"),
        (Statement("explicit_written", _("We write down what we learn, also what went wrong.")),),
    ),
    Element(
        "applying",
        _("Doing something with it"),
        (Statement("applying_changed", _("I do things differently because of what we learned.")),),
    ),
    Element(
        "phasing",
        _("Step by step"),
        (
            Statement("phasing_where", _("We know how far we are, and what the next step is.")),
            Statement("phasing_pause", _("Now and then we stop to see if this is the right way.")),
        ),
    ),
)

STATEMENTS = tuple(statement for element in ELEMENTS for statement in element.statements)
