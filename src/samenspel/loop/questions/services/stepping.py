"""One step in the life of a question: checked, kept, logged, told and announced together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_FOLLOW
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.questions import lifecycle, signals
from samenspel.loop.questions.lifecycle import CLOSED, RULES, Move, Told
from samenspel.loop.questions.models import Question, Step
from samenspel.loop.questions.services.telling import tell


@dataclass(frozen=True)
class Says:
    """What is said with a step: to the asker and everyone, and only among colleagues.

    `link_title` and `link_url` must be fit for everyone: they stand in mails.
    """

    public_note: str = ""
    internal_note: str = ""
    link_title: str = ""
    link_url: str = ""


SILENT = Says()


def lock(question: Question, seen_version: int | None = None) -> Question:
    """Return `question` as it is now, and hold it until the transaction ends.

    Raises `ChangedMeanwhileError` when it is no longer at `seen_version`.
    """
    current: Question = Question.objects.select_for_update().get(pk=question.pk)
    current.werkplaats = question.werkplaats
    require_version(current, seen_version)
    return current


def make_move(
    current: Question,
    move: Move,
    *,
    by: Person | None = None,
    says: Says = SILENT,
    changes: Mapping[str, Any] | None = None,
    told: Told | None = None,
) -> Step:
    """Let a locked question make `move`, with `changes` to its fields.

    Raises `MoveNotAllowedError` when the question is in a state without that move. `told`
    overrules who hears of it.
    """
    now = timezone.now()
    before = current.status
    current.status = lifecycle.status_after(before, move)
    for field, value in (changes or {}).items():
        setattr(current, field, value)
    if RULES[move].to is not None:
        current.moved_at = now
        current.closed_at = now if current.status in CLOSED else None
    told = RULES[move].told if told is None else told
    if told is not Told.NOBODY:
        current.keep_link(TO_FOLLOW)
    current.version += 1
    current.save()
    return write_step(current, move, before=before, by=by, says=says, told=told)


def write_step(
    question: Question, move: Move, *, before: str, by: Person | None, says: Says, told: Told
) -> Step:
    """Keep a step in the history and the log, tell who follows, announce it."""
    step = Step.objects.create(
        question=question,
        move=move,
        from_status=before,
        to_status=question.status,
        by=by,
        public_note=says.public_note,
        internal_note=says.internal_note,
        link_title=says.link_title,
        link_url=says.link_url,
    )
    log.record(
        f"questions.{move.value}",
        question,
        by.user if by else None,
        before=before,
        after=str(question.status),
    )
    tell(step, told)
    signals.question_moved.send(sender=Question, question=question, step=step)
    return step
