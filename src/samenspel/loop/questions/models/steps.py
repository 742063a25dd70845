"""The history of a question: each step, never changed and never removed."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.questions.lifecycle import Move, Status
from samenspel.loop.questions.models.questions import Question
from samenspel.loop.questions.querysets import StepQuerySet


class Step(models.Model):
    """One thing that happened to `question`. `by` is empty where the asker did it, or the site.

    `public_note`, `link_title` and `link_url` are read by whoever may see the question, and
    stand in the mail; `internal_note` is for the coordinators only and leaves in no mail.
    """

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="steps")
    move = models.CharField(_("what happened"), max_length=20, choices=Move)
    from_status = models.CharField(_("from state"), max_length=20, choices=Status, blank=True)
    to_status = models.CharField(_("to"), max_length=20, choices=Status)
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        Person,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    public_note = models.TextField(_("told to the asker"), blank=True)
    internal_note = models.TextField(_("for colleagues"), blank=True)
    link_title = models.CharField(_("leads to"), max_length=200, blank=True)
    link_url = models.CharField(_("address"), max_length=500, blank=True)

    objects = StepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["question", "at"], name="step_of_question")]

    def __str__(self) -> str:
        return f"{self.question}: {self.get_move_display()}"
