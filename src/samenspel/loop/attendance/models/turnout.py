"""How many came, from each perspective: what stays when the names are forgotten."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Perspective


class Source(models.TextChoices):
    """How we know. CHECK_INS: counted at the door. BY_HAND: an organiser filled it in.

    SIGNED_UP: nobody counted, so it says who had a place, not who came.
    """

    CHECK_INS = "check_ins", _("counted at the door")
    BY_HAND = "by_hand", _("filled in by an organiser")
    SIGNED_UP = "signed_up", _("who had signed up")


class Turnout(models.Model):
    """How many people of one perspective came; the empty perspective: it is not known which."""

    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="turnouts"
    )
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective, blank=True)
    number = models.PositiveIntegerField(_("people"))
    source = models.CharField(_("known from"), max_length=10, choices=Source)

    class Meta:
        verbose_name = _("turnout")
        verbose_name_plural = _("turnouts")
        ordering = ["activity", "perspective"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "perspective"], name="one_turnout_each_perspective"
            )
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.perspective or '?'}: {self.number}"
