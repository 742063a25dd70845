"""Who may do what with questions. `person` is None for a visitor without account."""

from django.core.exceptions import PermissionDenied

from samenspel.loop.network.access import is_coordinator, is_member
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.questions.models import Question


def may_triage(person: Person | None, werkplaats: Werkplaats | None) -> bool:
    """Return whether `person` decides what happens to the questions of `werkplaats`."""
    return is_coordinator(person, werkplaats)


def may_take_up(person: Person | None, werkplaats: Werkplaats | None) -> bool:
    """Return whether `person` may say that a team took a question up.

    Any member: whether the team is theirs to speak for is up to the app that knows teams.
    """
    return is_member(person, werkplaats)


def may_join(question: Question) -> bool:
    """Return whether anyone may say "this is my question too": it stands on the site for all."""
    return question.is_public and question.merged_into_id is None


def require_triage(by: Person | None, question: Question) -> None:
    """Raise `PermissionDenied` unless `by` may triage `question`."""
    if not may_triage(by, question.werkplaats):
        raise PermissionDenied
