"""An activity: what, when, where, and for how many."""

from datetime import date, datetime
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.activities import line
from samenspel.loop.activities.models.series import Join, Series
from samenspel.loop.activities.places import Places
from samenspel.loop.activities.querysets import ActivityQuerySet
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team


class ActivityKind(models.TextChoices):
    """What people come together for."""

    WORK_GROUP_MEETING = "work_group_meeting", _("work-group meeting")
    FOCUS_GROUP = "focus_group", _("focus group")
    MUTUAL_VISIT = "mutual_visit", _("mutual visit")
    WORKSHOP = "workshop", _("workshop")
    CONFERENCE = "conference", _("work conference")
    DEBATE = "debate", _("debate")


class Place(models.TextChoices):
    """How people are present."""

    ON_SITE = "on_site", _("in one place")
    ONLINE = "online", _("online")
    HYBRID = "hybrid", _("in one place and online")


class Status(models.TextChoices):
    """Where an activity is. DRAFT is seen only by who may edit it. PUBLISHED stands on the agenda.

    CANCELLED stays to be seen, so that nobody stands before a closed door; it cannot come back.
    """

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("on the agenda")
    CANCELLED = "cancelled", _("cancelled")


class Activity(models.Model):
    """Something people attend, at one moment."""

    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("Werkplaats"),
        on_delete=models.CASCADE,
        related_name="activities",
    )
    team = models.ForeignKey(
        Team,
        verbose_name=_("team"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="activities",
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="activities",
    )
    series = models.ForeignKey(
        Series,
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="activities",
    )
    kind = models.CharField(_("kind"), max_length=20, choices=ActivityKind)
    title = models.CharField(_("title"), max_length=160)
    summary = models.CharField(
        _("in one sentence"), max_length=240, help_text=_("What happens, and why come?")
    )
    description = models.TextField(
        _("what you will do"),
        blank=True,
        help_text=_("Leave an empty line between paragraphs."),
    )
    audience = models.CharField(
        _("for whom"), max_length=240, blank=True, help_text=_("As in: residents of Schiedam.")
    )
    starts = models.DateTimeField(_("begins"))
    ends = models.DateTimeField(_("ends"))
    place = models.CharField(_("where"), max_length=10, choices=Place, default=Place.ON_SITE)
    venue = models.CharField(
        _("building"), max_length=120, blank=True, help_text=_("As in: Theater aan de Schie")
    )
    address = models.CharField(
        _("address"), max_length=200, blank=True, help_text=_("Street, number and town.")
    )
    accessibility = models.TextField(
        _("accessibility"),
        blank=True,
        help_text=_("As in: lift, ring loop, an interpreter on request. And whom to call."),
    )
    online_link = models.URLField(
        _("link to the online meeting"),
        blank=True,
        help_text=_("Only people who signed up get to see this."),
    )
    capacity = models.PositiveIntegerField(
        _("number of places"), null=True, blank=True, help_text=_("Empty means: no limit.")
    )
    companions_allowed = models.PositiveSmallIntegerField(
        _("how many others may somebody bring?"),
        default=0,
        validators=[MaxValueValidator(9)],
        help_text=_("0 means: everyone signs up for themselves."),
    )
    asks_needs = models.BooleanField(
        _("ask what people need to take part"),
        default=True,
        help_text=_("As in: a place for a wheelchair, an interpreter. Only organisers see it."),
    )
    accept_hours = models.PositiveSmallIntegerField(
        _("hours to accept a place that comes free"),
        default=48,
        validators=[MinValueValidator(1), MaxValueValidator(240)],
        help_text=_("After that, it goes to the next one on the waiting list."),
    )
    remind_days = models.PositiveSmallIntegerField(
        _("days before to remind people"),
        default=2,
        validators=[MaxValueValidator(30)],
        help_text=_("0 means: no reminder."),
    )
    registration_opens = models.DateTimeField(_("signing up opens"), null=True, blank=True)
    registration_closes = models.DateTimeField(
        _("signing up closes"),
        null=True,
        blank=True,
        help_text=_("Empty means: when the activity begins."),
    )
    status = models.CharField(
        _("state"), max_length=10, choices=Status, default=Status.DRAFT, editable=False
    )
    closed_at = models.DateTimeField(_("closed on"), null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    cancellation_reason = models.TextField(_("why it is cancelled"), blank=True, editable=False)
    reach = models.CharField(
        _("who can see this activity"), max_length=20, choices=Reach, default=Reach.PUBLIC
    )
    created = models.DateTimeField(_("added on"), auto_now_add=True)
    changed = models.DateTimeField(_("changed on"), auto_now=True)

    objects = ActivityQuerySet.as_manager()
    taken: int
    """How many people hold or have a place, when read `with_places`."""
    remarks: list[Any]
    """What a list says of it, where `remark_on` was asked."""
    waiting: int
    """How many registrations are in line for one, when read `with_places`."""

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["starts", "pk"]
        indexes = [models.Index(fields=["werkplaats", "starts"], name="activity_agenda")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gt=F("starts")), name="activity_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(capacity=None) | Q(capacity__gte=1), name="activity_has_a_place"
            ),
            models.CheckConstraint(
                condition=Q(registration_opens=None)
                | Q(registration_closes=None)
                | Q(registration_closes__gt=F("registration_opens")),
                name="registration_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the page of this activity."""
        return reverse("activities:detail", kwargs=self.address_kwargs)

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        """Return in words what kind of activity it is."""
        return label_of(ActivityKind, self.kind)

    @property
    def address_kwargs(self) -> dict[str, Any]:
        """Return what the addresses of this activity's pages are made of."""
        return {"pk": self.pk, "slug": self.slug}

    @property
    def slug(self) -> str:
        """Return the readable part of its address."""
        return slugify(self.title)[:80].strip("-") or "activiteit"

    @property
    def month(self) -> date:
        """Return the first day of the month in which it begins."""
        return self.day.replace(day=1)

    @property
    def year(self) -> str:
        """Return the year in which it begins, as a heading shows it."""
        return f"{self.day:%Y}"

    @property
    def closes(self) -> datetime:
        """Return until when one can sign up."""
        return self.registration_closes or self.starts

    @property
    def day(self) -> date:
        """Return the day on which it begins."""
        return timezone.localdate(self.starts)

    @property
    def takes_one_day(self) -> bool:
        """Return whether it ends on the day on which it begins."""
        return timezone.localdate(self.ends) == self.day

    @property
    def is_draft(self) -> bool:
        """Return whether only its organisers see it."""
        return self.status == Status.DRAFT

    @property
    def opens_later(self) -> bool:
        """Return whether one can sign up, but not yet."""
        opens = self.registration_opens
        return self.status == Status.PUBLISHED and opens is not None and opens > timezone.now()

    @property
    def is_over(self) -> bool:
        """Return whether it has ended, or was closed."""
        return self.closed_at is not None or self.ends <= timezone.now()

    @property
    def is_cancelled(self) -> bool:
        """Return whether it does not go on."""
        return self.status == Status.CANCELLED

    @property
    def is_joined_as_a_whole(self) -> bool:
        """Return whether one signs up for all meetings of its series at once."""
        return self.series is not None and self.series.join == Join.ALL

    @property
    def is_open(self) -> bool:
        """Return whether one can sign up now, if there is a place."""
        now = timezone.now()
        opened = self.registration_opens is None or self.registration_opens <= now
        may = self.status == Status.PUBLISHED and self.closed_at is None
        return may and opened and now < self.closes

    @property
    def where(self) -> str:
        """Return the place in one line."""
        spots = [self.venue, self.address] if self.place != Place.ONLINE else []
        said = ", ".join(spot for spot in spots if spot)
        return said or str(self.get_place_display())

    @property
    def places(self) -> Places:
        """Return how many places there are left; read the activity `with_places` for it."""
        return Places(self.capacity, self.taken, self.waiting if line.moves(self) else 0)

    @property
    def has_too_many(self) -> bool:
        """Return whether more people signed up than there are places now."""
        return self.capacity is not None and self.taken > self.capacity

    @property
    def is_online(self) -> bool:
        """Return whether one can be there from home."""
        return self.place != Place.ON_SITE
