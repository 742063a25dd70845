"""Whom we know at the door, so that somebody is asked once and is one participant."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.research.models.participants import Participant


class KnownHead(models.Model):
    """`head`, who may come in at `activity` (see `attendance.heads`), is `participant`.

    It leads from a name on a list to a code, so only keepers get to see it; it goes 30 days after
    the activity, when the list goes.
    """

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="known_heads")
    head = models.CharField(max_length=20)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="heads")

    class Meta:
        verbose_name = _("known at the door")
        verbose_name_plural = _("known at the door")
        constraints = [
            models.UniqueConstraint(fields=["activity", "head"], name="one_participant_per_head")
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.head}"


class RegistrationAnswer(models.Model):
    """What somebody answered on the form to sign up; it counts once the address is proven.

    Until then anybody may have typed the address of somebody else. `said` is an `Answer`.
    """

    registration = models.OneToOneField(
        Registration, on_delete=models.CASCADE, related_name="words_answer"
    )
    said = models.JSONField(default=dict)
    applied = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("answer when signing up")
        verbose_name_plural = _("answers when signing up")

    def __str__(self) -> str:
        return f"{self.registration_id}"
