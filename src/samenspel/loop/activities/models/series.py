"""Several gatherings that belong together, as in eight evenings of one work group."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.teams.models import Team


class Join(models.TextChoices):
    """How one signs up: EACH meeting apart, or for ALL at once."""

    EACH = "each", _("for each meeting apart")
    ALL = "all", _("for all meetings at once")


class Series(models.Model):
    """A row of activities under one title."""

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="series"
    )
    team = models.ForeignKey(
        Team,
        verbose_name=_("team"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="series",
    )
    title = models.CharField(_("title"), max_length=160)
    join = models.CharField(_("how to sign up"), max_length=10, choices=Join, default=Join.EACH)

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title
