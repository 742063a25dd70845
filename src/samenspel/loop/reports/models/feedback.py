"""What people thought of a gathering. The link and the answer are kept apart, for good."""

import uuid
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.models import Activity
from samenspel.loop.reports.querysets import FeedbackAnswerQuerySet, FeedbackInvitationQuerySet


class Feeling(models.IntegerChoices):
    """How somebody feels about it, from the least to the most."""

    NOT_AT_ALL = 1, _("not at all")
    NOT_MUCH = 2, _("not much")
    A_BIT = 3, _("a bit")
    YES = 4, _("yes")
    VERY_MUCH = 5, _("very much")


class FeedbackInvitation(PrivateLink):
    """A link for one answer. It doesn't know to whom it was sent, nor what was answered."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+")
    used = models.BooleanField(_("used"), default=False)

    objects = FeedbackInvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation to answer")
        verbose_name_plural = _("invitations to answer")

    def __str__(self) -> str:
        return f"{self.activity} #{self.pk}"

    def get_absolute_url(self) -> str:
        """Return the private page with the report and the questions."""
        return reverse("reports:feedback", kwargs={"token": self.token})


def _feeling(question: Any) -> models.PositiveSmallIntegerField[int | None, int | None]:
    return models.PositiveSmallIntegerField(
        question,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )


class FeedbackAnswer(models.Model):
    """What somebody answered. Without a moment and with a random key: nothing tells who.

    One that `waits` is not shown before there are four such: who looked before and after one came
    in could subtract, and know what it said.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="feedback")
    worth = _feeling(_("Was it worth coming?"))
    heard = _feeling(_("Could you say what you wanted to say?"))
    useful = _feeling(_("Are you going to use something of it?"))
    line = models.CharField(_("What do you want to tell us?"), max_length=400, blank=True)
    waits = models.BooleanField(default=False, editable=False)

    objects = FeedbackAnswerQuerySet.as_manager()

    QUESTIONS = ("worth", "heard", "useful")

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.activity)
