"""The programme of a conference: rounds, and what goes on side by side in each."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models.activity import Activity


class Round(models.Model):
    """A part of the day. With more than one session in it, everyone chooses one."""

    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="rounds"
    )
    title = models.CharField(_("title"), max_length=120)
    starts = models.DateTimeField(_("begins"))
    ends = models.DateTimeField(_("ends"))

    class Meta:
        verbose_name = _("round")
        verbose_name_plural = _("rounds")
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gt=F("starts")), name="round_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Session(models.Model):
    """What one can go to in a round, with places of its own."""

    round = models.ForeignKey(
        Round, verbose_name=_("round"), on_delete=models.CASCADE, related_name="sessions"
    )
    title = models.CharField(_("title"), max_length=160)
    summary = models.TextField(_("what it is about"), blank=True)
    room = models.CharField(_("room"), max_length=80, blank=True)
    capacity = models.PositiveIntegerField(
        _("number of places"), null=True, blank=True, help_text=_("Empty means: no limit.")
    )

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(capacity=None) | Q(capacity__gte=1), name="session_has_a_place"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Speaker(models.Model):
    """Who leads a session: named by the organiser, who asked for it."""

    session = models.ForeignKey(
        Session, verbose_name=_("session"), on_delete=models.CASCADE, related_name="speakers"
    )
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(
        _("who is that?"), max_length=160, blank=True, help_text=_("As in: resident of Schiedam")
    )

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
