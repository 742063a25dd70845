"""Take up a question: the team works on it, and its asker is told."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person
from samenspel.loop.questions import services as questions
from samenspel.loop.questions.models import Question
from samenspel.loop.teams import access, signals
from samenspel.loop.teams.models import TakenUpQuestion, Team


@transaction.atomic
def take_up_question(
    *,
    team: Team,
    question: Question,
    by: Person,
    public_note: str = "",
    internal_note: str = "",
    seen_version: int | None = None,
) -> TakenUpQuestion:
    """Let `team` work on `question`; the asker is told, and by name of a team that all may see."""
    access.require(access.may_edit(by, team))
    if team.werkplaats_id != question.werkplaats_id:
        raise ValidationError(_("This team belongs to another Werkplaats."))
    if team.taken_up.of_question(question).exists():
        raise ValidationError(_("This team already works on this question."))
    is_public = team.reach == Reach.PUBLIC
    questions.take_up_question(
        question=question,
        by=by,
        team_title=team.name if is_public else "",
        team_url=team.get_absolute_url() if is_public else "",
        public_note=public_note,
        internal_note=internal_note,
        seen_version=seen_version,
    )
    taken_up = team.taken_up.create(question=question)
    log.record("teams.take_up_question", team, by.user, question=question.pk)
    signals.question_handed_to_team.send(sender=Team, team=team, question=question)
    return taken_up
