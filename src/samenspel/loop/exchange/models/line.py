"""What people come to fetch and to bring: one line each, on the wall of an activity."""

import uuid
from typing import Any

from django.db import models
from django.db.models import CASCADE, SET_NULL, Q
from django.db.models.deletion import Collector
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samenspel.ground.freshness.services import touch
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.exchange.querysets import LineQuerySet
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme

LONGEST = 200


def stay_if_confirmed(collector: Collector, field: Any, lines: Any, using: str) -> None:
    """When a registration is forgotten, its line stays without a name.

    Not of somebody who never confirmed the registration, or gave the place back: such a line never
    stood on the wall, and without its registration nothing would keep it off.
    """
    for werkplaats in set(lines.filter(shown=True).values_list("werkplaats", flat=True)):
        touch(werkplaats)  # the first name that stood there is forgotten on kept pages too
    was_there = Q(registration__status="confirmed")
    SET_NULL(collector, field, lines.filter(was_there), using)
    CASCADE(collector, field, lines.exclude(was_there), using)


class Line(models.Model):
    """What somebody wrote in one line. Who that was is known by `registration` only.

    A line without registration was written at the door, or its registration has been forgotten.
    """

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="+"
    )
    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.CASCADE,
        related_name="%(class)s_lines",
    )
    registration = models.ForeignKey(
        Registration,
        verbose_name=_("registration"),
        null=True,
        blank=True,
        on_delete=stay_if_confirmed,
        related_name="%(class)s_lines",
    )
    text = models.CharField(_("in one line"), max_length=LONGEST)
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    shown = models.BooleanField(_("the first name may be shown"), default=False)
    hidden_at = models.DateTimeField(_("taken off the wall on"), null=True, blank=True)
    created = models.DateTimeField(_("written on"), auto_now_add=True)
    once = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """Which form it came from: the same form sent twice gives one line."""

    objects = LineQuerySet.as_manager()
    side: str
    """The key of its kind: "need" or "offer"."""

    class Meta:
        abstract = True
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="%(class)s_says_something")
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Return where it stands on the wall."""
        return reverse("exchange:wall", kwargs=self.activity.address_kwargs) + f"#{self.anchor}"

    @property
    def anchor(self) -> str:
        """Return its name on the wall."""
        return f"{self.side}-{self.pk}"

    @property
    def may_stand_there(self) -> bool:
        """Return whether its writer comes, as far as that is known; the organiser may hide it."""
        return self.registration is None or self.registration.is_confirmed

    @property
    def first_name(self) -> str:
        """Return who wrote it, as far as that may be told to everyone."""
        if not self.shown or self.registration is None:
            return ""
        return self.registration.name.partition(" ")[0]


class Need(Line):
    """What somebody comes to fetch."""

    side = "need"

    class Meta(Line.Meta):
        verbose_name = _("what somebody comes to fetch")
        verbose_name_plural = _("what people come to fetch")


class Offer(Line):
    """What somebody comes to bring."""

    side = "offer"

    class Meta(Line.Meta):
        verbose_name = _("what somebody comes to bring")
        verbose_name_plural = _("what people come to bring")
