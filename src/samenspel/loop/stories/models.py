"""A value story: what it brought somebody."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.teams.models import Team


class ValueKind(models.TextChoices):
    """The five kinds of value (Wenger, Trayner and De Laat, 2011)."""

    IMMEDIATE = "immediate", _("immediate: it was good to be there")
    POTENTIAL = "potential", _("potential: I took something home")
    APPLIED = "applied", _("applied: I did something with it")
    REALISED = "realised", _("realised: it became better for people")
    REFRAMING = "reframing", _("reframing: we look at it differently now")


class ValueStory(PrivateLink):
    """What happened, told in somebody's own words, to one or more of the five kinds of value.

    The subject of a consent to QUOTE (with `named` or without): nobody reads it before, or after
    that ended. Who told it reaches it by a private link.
    """

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="stories"
    )
    activity = models.ForeignKey(
        Activity, null=True, blank=True, on_delete=models.SET_NULL, related_name="value_stories"
    )
    product = models.ForeignKey(
        Product, null=True, blank=True, on_delete=models.SET_NULL, related_name="value_stories"
    )
    team = models.ForeignKey(
        Team, null=True, blank=True, on_delete=models.SET_NULL, related_name="value_stories"
    )
    title = models.CharField(_("in a few words"), max_length=120)
    perspective = models.CharField(
        _("you tell it as"), max_length=20, choices=Perspective, blank=True
    )
    name = models.CharField(_("your name"), max_length=120, blank=True)
    email = models.EmailField(_("your mail address"), blank=True)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="value_stories"
    )
    told_at = models.DateTimeField(_("told on"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("value story")
        verbose_name_plural = _("value stories")
        ordering = ["-told_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class StoryPart(models.Model):
    """What a story says about one kind of value."""

    story = models.ForeignKey(ValueStory, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(_("kind of value"), max_length=10, choices=ValueKind)
    text = models.TextField(_("what happened"), max_length=1200)

    class Meta:
        verbose_name = _("part of a value story")
        verbose_name_plural = _("parts of value stories")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["story", "kind"], name="one_part_per_kind_of_value")
        ]

    def __str__(self) -> str:
        return self.text[:80]
