"""The way in for who is in the room, and what they say went well."""

import secrets
import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models.line import LONGEST
from samenspel.loop.exchange.querysets import DoorQuerySet, WentWellQuerySet
from samenspel.loop.network.models import Werkplaats

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look like another one: people type them from a screen."""


def new_code() -> str:
    """Return six letters that are hard to guess as long as a door is open."""
    return "".join(secrets.choice(LETTERS) for _letter in range(6))


class Door(PrivateLink):
    """Whoever has the link, from the screen in the room, may add a line without an account."""

    activity = models.OneToOneField(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="door"
    )
    code = models.CharField(_("short address"), max_length=6, unique=True, default=new_code)

    objects = DoorQuerySet.as_manager()

    class Meta:
        verbose_name = _("door")
        verbose_name_plural = _("doors")

    def __str__(self) -> str:
        return f"door of activity {self.activity_id}"

    def get_absolute_url(self) -> str:
        """Return the page for who is in the room."""
        return reverse("exchange:door", kwargs={"token": self.token})

    @property
    def url(self) -> str:
        """Return the whole address, for a QR code."""
        return self.activity.werkplaats.root_url + self.get_absolute_url()

    @property
    def short_address(self) -> str:
        """Return what people can type."""
        path = reverse("exchange:short", kwargs={"code": self.code})
        return (self.activity.werkplaats.root_url + path).partition("//")[2].rstrip("/")


class WentWell(models.Model):
    """What somebody says went well, in one line. Nobody knows who."""

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="+"
    )
    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.CASCADE,
        related_name="went_well",
    )
    text = models.CharField(_("in one line"), max_length=LONGEST)
    hidden_at = models.DateTimeField(_("taken off the wall on"), null=True, blank=True)
    created = models.DateTimeField(_("written on"), auto_now_add=True)
    once = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = WentWellQuerySet.as_manager()
    side = "went_well"

    class Meta:
        verbose_name = _("what went well")
        verbose_name_plural = _("what went well")
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="went_well_says_something")
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def anchor(self) -> str:
        """Return its name on a page."""
        return f"went-well-{self.pk}"
