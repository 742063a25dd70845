"""The states of a question and the moves between them: here and nowhere else."""

from dataclasses import dataclass
from enum import Enum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Where a question stands.

    UNCONFIRMED  asked, but nobody sees it until the asker confirms by the mailed link.
    NEW          confirmed (or reopened); the coordinator decides what happens next.
    THEMED       belongs with a theme of the programme, and waits for a team.
    TAKEN_UP     a team works on it.
    ANSWERED     has an answer, in words or as a link to something that exists.
    DECLINED     the Werkplaats can't help; the reason is told.
    MERGED       the same as another question, and goes on as that one.
    WITHDRAWN    taken back by the asker; nobody but the coordinators sees it any more.
    """

    UNCONFIRMED = "unconfirmed", _("not confirmed yet")
    NEW = "new", _("new")
    THEMED = "themed", _("waits for a team")
    TAKEN_UP = "taken_up", _("taken up by a team")
    ANSWERED = "answered", _("answered")
    DECLINED = "declined", _("not taken up")
    MERGED = "merged", _("goes on in another question")
    WITHDRAWN = "withdrawn", _("withdrawn by the asker")


class Move(models.TextChoices):
    """What can happen to a question. Past tense: a step in its history is such a move."""

    ASKED = "asked", _("asked")
    CONFIRMED = "confirmed", _("confirmed by the asker")
    THEMED = "themed", _("put under a theme")
    TAKEN_UP = "taken_up", _("taken up by a team")
    ANSWERED = "answered", _("answered")
    DECLINED = "declined", _("not taken up")
    MERGED = "merged", _("merged with another question")
    REOPENED = "reopened", _("looked at again")
    WITHDRAWN = "withdrawn", _("withdrawn by the asker")
    EDITED = "edited", _("words for the site changed")
    PUBLISHED = "published", _("put on the site")
    HIDDEN = "hidden", _("taken off the site")
    NOTED = "noted", _("note for colleagues")


WAITING = frozenset({Status.NEW, Status.THEMED})
"""Something still has to happen to these."""
CLOSED = frozenset({Status.ANSWERED, Status.DECLINED, Status.MERGED, Status.WITHDRAWN})
OPEN = WAITING | {Status.TAKEN_UP}
CONFIRMED = frozenset(Status) - {Status.UNCONFIRMED}
STANDING = CONFIRMED - {Status.WITHDRAWN}


class Told(Enum):
    """Who gets a mail of a step."""

    NOBODY = "nobody"
    ASKER = "asker"
    FOLLOWERS = "followers"  # the asker, those with the same question, and who was merged into it


@dataclass(frozen=True)
class Rule:
    """From which states a move is allowed, where it leads, and who hears of it.

    `to` is None when the state stays what it is; `in_public` says whether the step stands in the
    history that everyone reads who may see the question.
    """

    before: frozenset[Status]
    to: Status | None
    told: Told = Told.FOLLOWERS
    in_public: bool = True


RULES: dict[Move, Rule] = {
    Move.ASKED: Rule(frozenset(), Status.UNCONFIRMED, told=Told.NOBODY, in_public=False),
    Move.CONFIRMED: Rule(frozenset({Status.UNCONFIRMED}), Status.NEW, told=Told.ASKER),
    Move.THEMED: Rule(WAITING, Status.THEMED),
    Move.TAKEN_UP: Rule(OPEN, Status.TAKEN_UP),
    Move.ANSWERED: Rule(OPEN, Status.ANSWERED),
    Move.DECLINED: Rule(OPEN, Status.DECLINED),
    # What was merged before moves along when its new home is merged in its turn.
    Move.MERGED: Rule(OPEN | {Status.MERGED}, Status.MERGED),
    Move.REOPENED: Rule(CLOSED - {Status.WITHDRAWN} | {Status.TAKEN_UP}, Status.NEW),
    Move.WITHDRAWN: Rule(STANDING, Status.WITHDRAWN),
    Move.EDITED: Rule(STANDING, None, told=Told.NOBODY, in_public=False),
    Move.PUBLISHED: Rule(STANDING, None, told=Told.ASKER, in_public=False),
    Move.HIDDEN: Rule(STANDING, None, told=Told.NOBODY, in_public=False),
    Move.NOTED: Rule(CONFIRMED, None, told=Told.NOBODY, in_public=False),
}


class MoveNotAllowedError(Exception):
    """The question is in a state from which this move does not exist."""

    def __init__(self, move: Move, status: Status) -> None:
        super().__init__(f"A question that is {status.value} can't be {move.value}.")
        self.move = move
        self.status = status


def may_move(status: str, move: Move) -> bool:
    """Return whether a question in `status` can make `move`."""
    return Status(status) in RULES[move].before


def status_after(status: str, move: Move) -> Status:
    """Return where `move` leads from `status`; raises `MoveNotAllowedError`."""
    if not may_move(status, move):
        raise MoveNotAllowedError(move, Status(status))
    return RULES[move].to or Status(status)
