"""What the coordinator decides, and what a team does."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions import access
from samenspel.loop.questions.lifecycle import STANDING, Move, MoveNotAllowedError, Status, Told
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.services.stepping import SILENT, Says, lock, make_move


@transaction.atomic
def put_under_theme(
    *,
    question: Question,
    theme: Theme,
    by: Person,
    public_note: str = "",
    internal_note: str = "",
    seen_version: int | None = None,
) -> Question:
    """Say with which theme of the programme the question belongs; there it waits for a team."""
    access.require_triage(by, question)
    if theme.werkplaats_id != question.werkplaats_id:
        raise PermissionDenied
    current = lock(question, seen_version)
    says = Says(public_note, internal_note, theme.name, theme.get_absolute_url())
    make_move(current, Move.THEMED, by=by, says=says, changes={"theme": theme})
    return current


@transaction.atomic
def answer_question(
    *,
    question: Question,
    by: Person,
    answer: str = "",
    link_title: str = "",
    link_url: str = "",
    internal_note: str = "",
    seen_version: int | None = None,
) -> Question:
    """Answer in words, with a link to something that everyone may see, or both."""
    access.require_triage(by, question)
    current = lock(question, seen_version)
    make_move(
        current,
        Move.ANSWERED,
        by=by,
        says=Says(answer, internal_note, link_title, link_url),
        changes={"answer": answer, "answer_title": link_title, "answer_url": link_url},
    )
    return current


@transaction.atomic
def decline_question(
    *,
    question: Question,
    by: Person,
    reason: str,
    internal_note: str = "",
    seen_version: int | None = None,
) -> Question:
    """Say that the Werkplaats can't help, and why."""
    access.require_triage(by, question)
    current = lock(question, seen_version)
    says = Says(reason, internal_note)
    make_move(current, Move.DECLINED, by=by, says=says, changes={"decline_reason": reason})
    return current


@transaction.atomic
def merge_questions(
    *,
    question: Question,
    into: Question,
    by: Person,
    public_note: str = "",
    internal_note: str = "",
    seen_version: int | None = None,
) -> Question:
    """Let `question` go on as `into`, with whoever follows it.

    From now on they hear of every step of `into`. What was merged into `question` before moves
    along, so that a question is never more than one step away from where it goes on.
    """
    access.require_triage(by, question)
    access.require_triage(by, into)
    if question.werkplaats_id != into.werkplaats_id:
        raise PermissionDenied
    current, target = _lock_both(question, into, seen_version)
    if target.pk == current.pk or target.status not in STANDING or target.merged_into_id:
        raise MoveNotAllowedError(Move.MERGED, Status(target.status))
    says = Says(public_note, internal_note, *_name_of(target))
    make_move(current, Move.MERGED, by=by, says=says, changes={"merged_into": target})
    moved_along = Says(link_title=says.link_title, link_url=says.link_url)
    for earlier in current.merged.select_for_update().order_by("pk"):
        changes = {"merged_into": target}
        # Their followers were just told, as followers of the question that they were merged into.
        make_move(earlier, Move.MERGED, by=by, says=moved_along, changes=changes, told=Told.NOBODY)
    return current


@transaction.atomic
def take_up_question(
    *,
    question: Question,
    by: Person,
    team_title: str = "",
    team_url: str = "",
    public_note: str = "",
    internal_note: str = "",
    seen_version: int | None = None,
) -> Question:
    """Say that a team works on the question; called by the app that knows teams.

    Title and address of the team are mailed: leave them out unless everyone may see the team.
    """
    if not access.may_take_up(by, question.werkplaats):
        raise PermissionDenied
    current = lock(question, seen_version)
    says = Says(public_note, internal_note, team_title, team_url)
    make_move(current, Move.TAKEN_UP, by=by, says=says)
    return current


@transaction.atomic
def reopen_question(
    *,
    question: Question,
    by: Person,
    public_note: str = "",
    internal_note: str = "",
    seen_version: int | None = None,
) -> Question:
    """Look at the question again: what was decided no longer holds, its history stays."""
    access.require_triage(by, question)
    current = lock(question, seen_version)
    reopen(current, by=by, says=Says(public_note, internal_note))
    return current


def reopen(current: Question, *, by: Person | None, says: Says = SILENT) -> None:
    """Let a locked question be new again."""
    cleared = dict.fromkeys(["answer", "answer_url", "answer_title", "decline_reason"], "")
    make_move(current, Move.REOPENED, by=by, says=says, changes={**cleared, "merged_into": None})


@transaction.atomic
def note_on_question(
    *, question: Question, by: Person, internal_note: str, seen_version: int | None = None
) -> Question:
    """Leave a note for colleagues. Nobody else ever sees it, and nobody is mailed."""
    access.require_triage(by, question)
    current = lock(question, seen_version)
    make_move(current, Move.NOTED, by=by, says=Says(internal_note=internal_note))
    return current


def _lock_both(
    one: Question, other: Question, seen_version: int | None
) -> tuple[Question, Question]:
    """Hold both, always in the same order: two merges at once then never wait for each other."""
    first, second = sorted([one, other], key=lambda question: question.pk)
    held = {q.pk: lock(q, seen_version if q.pk == one.pk else None) for q in (first, second)}
    return held[one.pk], held[other.pk]


def _name_of(target: Question) -> tuple[str, str]:
    """Return title and address of what a question was merged into, if everyone may see that."""
    return (target.title, target.get_absolute_url()) if target.is_public else ("", "")
