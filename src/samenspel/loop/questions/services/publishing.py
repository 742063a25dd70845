"""What of a question stands on the site, and in which words."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person
from samenspel.loop.questions import access
from samenspel.loop.questions.lifecycle import Move
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.services.stepping import Says, lock, make_move


@transaction.atomic
def edit_question_text(
    *,
    question: Question,
    by: Person,
    title: str,
    public_text: str,
    seen_version: int | None = None,
) -> Question:
    """Make the words for the site nameless or shorter; the asker's own words are kept."""
    access.require_triage(by, question)
    current = lock(question, seen_version)
    own_words = public_text.strip() == current.text.strip()
    changes = {"title": title, "public_text": "" if own_words else public_text.strip()}
    make_move(current, Move.EDITED, by=by, changes=changes)
    return current


@transaction.atomic
def publish_question(
    *,
    question: Question,
    by: Person,
    reach: Reach = Reach.PUBLIC,
    seen_version: int | None = None,
) -> Question:
    """Show the question as widely as `reach`; `ValidationError` if the asker didn't agree."""
    access.require_triage(by, question)
    current = lock(question, seen_version)
    if not current.may_publish:
        raise ValidationError(_("The asker did not agree to show this question on the site."))
    says = Says(link_title=current.title, link_url=current.get_absolute_url())
    make_move(current, Move.PUBLISHED, by=by, says=says, changes={"reach": reach})
    return current


@transaction.atomic
def hide_question(
    *, question: Question, by: Person, internal_note: str = "", seen_version: int | None = None
) -> Question:
    """Take the question off the site; coordinators, and the team that works on it, still see it."""
    access.require_triage(by, question)
    current = lock(question, seen_version)
    says = Says(internal_note=internal_note)
    make_move(current, Move.HIDDEN, by=by, says=says, changes={"reach": Reach.TEAM})
    return current
