"""A value story: what it brought somebody."""

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.programme.models import Theme, WorkingYear
from samenspel.loop.stories.querysets import ValueStoryQuerySet
from samenspel.loop.teams.models import Team

AT_MOST_ONE = (
    Q(activity=None, product=None) | Q(activity=None, team=None) | Q(product=None, team=None)
)


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
    event = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    objects = ValueStoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("value story")
        verbose_name_plural = _("value stories")
        ordering = ["-told_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=AT_MOST_ONE, name="a_story_is_about_one_thing")
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return its page, for who may read it."""
        return reverse("stories:detail", kwargs={"pk": self.pk})

    @property
    def own_url(self) -> str:
        """Return the private page of who told it."""
        return reverse("stories:own", kwargs={"token": self.token})

    @property
    def is_confirmed(self) -> bool:
        """Return whether its teller ever let somebody read it, from the own mailbox."""
        return self.confirmed_at is not None

    @property
    def about(self) -> Any:
        """Return the activity, product or team that it is about; None: the whole Werkplaats."""
        return self.activity or self.product or self.team

    @property
    def table(self) -> Team | None:
        """Return the team that it is about, directly or by what that made or held."""
        return getattr(self.about, "team", None) or self.team

    @property
    def theme(self) -> Theme | None:
        """Return the theme that it falls under, if any."""
        own = self.activity.theme if self.activity else None
        of_product = next(iter(self.product.themes.all()), None) if self.product else None
        return own or of_product or (self.table.theme if self.table else None)


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


class OwnIndicator(models.Model):
    """A number of a working year that a coordinator knows, and where it comes from."""

    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("Werkplaats"),
        on_delete=models.CASCADE,
        related_name="own_indicators",
    )
    year = models.ForeignKey(
        WorkingYear,
        verbose_name=_("working year"),
        on_delete=models.CASCADE,
        related_name="own_indicators",
    )
    name = models.CharField(_("what is counted"), max_length=120)
    number = models.DecimalField(_("number"), max_digits=10, decimal_places=1)
    source = models.CharField(_("where it comes from"), max_length=200)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("own number")
        verbose_name_plural = _("own numbers")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint("year", Lower("name"), name="one_own_number_per_name_and_year")
        ]

    def __str__(self) -> str:
        return self.name
