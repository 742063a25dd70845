"""What a finding rests on, and which question it answers."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.models.findings import Finding
from samenspel.loop.questions.models import Question


class Side(models.TextChoices):
    """Whether a passage supports a claim, or speaks against it."""

    FOR = "for", _("supports it")
    AGAINST = "against", _("speaks against it")


class Evidence(models.Model):
    """`passage` says something for or against `finding`."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="evidence")
    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="evidence")
    side = models.CharField(_("for or against"), max_length=10, choices=Side, default=Side.FOR)
    note = models.CharField(_("note"), max_length=240, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["side", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["finding", "passage"], name="a_passage_supports_a_finding_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}: {self.passage_id}"


class FindingQuestion(models.Model):
    """`finding` says something about `question`."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answered_by")
    since = models.DateField(default=timezone.localdate)

    class Meta:
        verbose_name = _("answer to a question")
        verbose_name_plural = _("answers to questions")
        constraints = [
            models.UniqueConstraint(
                fields=["finding", "question"], name="a_finding_answers_a_question_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}: {self.question_id}"
