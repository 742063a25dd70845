"""The questions that a team took up."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models.teams import Team
from samenspel.loop.teams.querysets import TakenUpQuerySet


class TakenUpQuestion(models.Model):
    """`team` works on `question`, since a day."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="taken_up")
    question = models.ForeignKey(
        Question, verbose_name=_("question"), on_delete=models.CASCADE, related_name="taken_up"
    )
    since = models.DateField(_("since"), default=timezone.localdate)

    objects = TakenUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("question taken up")
        verbose_name_plural = _("questions taken up")
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "question"], name="a_team_takes_a_question_up_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.team}: {self.question}"
