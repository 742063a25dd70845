"""A team: its challenge, and where it is in its work."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samenspel.ground.common.choices import label_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.querysets import TeamQuerySet


class TeamKind(models.TextChoices):
    """What kind of group it is: they differ in how they work, not in what they may do."""

    WORK_GROUP = "work_group", _("work group")
    WORK_TEAM = "work_team", _("work team")
    LEARNING_STUDIO = "learning_studio", _("learning studio")


class Phase(models.TextChoices):
    """Where a team is in its work. A team may go back: what it tried may make it explore anew.

    EXPLORE looks at what is going on. TRY does something on a small scale. COLLECT gathers what
    that yields. MAKE turns it into something others can use. SHARE hands that on.
    """

    EXPLORE = "explore", pgettext_lazy("phase of a team", "explore")
    TRY = "try", pgettext_lazy("phase of a team", "try")
    COLLECT = "collect", pgettext_lazy("phase of a team", "collect")
    MAKE = "make", pgettext_lazy("phase of a team", "make")
    SHARE = "share", pgettext_lazy("phase of a team", "share")

    @property
    def number(self) -> int:
        """Return which of the steps it is, counted from 1."""
        return list(Phase).index(self) + 1


class Team(models.Model):
    """A group with a challenge and an intended product, from `starts` until it is closed."""

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="teams"
    )
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("address"), max_length=130)
    kind = models.CharField(_("kind"), max_length=20, choices=TeamKind, default=TeamKind.WORK_TEAM)
    challenge = models.TextField(
        _("challenge"), help_text=_("What do you want to find out or change, and for whom?")
    )
    intended_product = models.TextField(
        _("what it should yield"),
        blank=True,
        help_text=_("As in: a training, a guide, a film. What can others use later?"),
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="teams",
    )
    starts = models.DateField(_("from"), default=timezone.localdate)
    ends = models.DateField(
        _("up to and including"),
        null=True,
        blank=True,
        help_text=_("Leave this empty if you don't know yet."),
    )
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    outcome = models.TextField(_("what it yielded"), blank=True)
    phase = models.CharField(_("phase"), max_length=10, choices=Phase, default=Phase.EXPLORE)
    reach = models.CharField(
        _("who can see this team"), max_length=20, choices=Reach, default=Reach.PUBLIC
    )
    questions = models.ManyToManyField(
        Question, through="TakenUpQuestion", related_name="teams", verbose_name=_("questions")
    )

    objects = TeamQuerySet.as_manager()

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        ordering = ["-starts", "name"]
        constraints = [
            models.UniqueConstraint(fields=["werkplaats", "slug"], name="one_team_per_address"),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gte=F("starts")),
                name="team_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first day."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the page of this team."""
        return reverse("teams:detail", kwargs={"slug": self.slug})

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        """Return in words what kind of group it is."""
        return label_of(TeamKind, self.kind)

    @property
    def last_day(self) -> date | None:
        """Return its last day, as planned or as it was; None as long as nobody knows."""
        return self.closed_on or self.ends

    @property
    def is_current(self) -> bool:
        """Return whether it is still at work."""
        return self.closed_on is None and (self.ends is None or self.ends >= timezone.localdate())


class PhaseChange(models.Model):
    """`team` began with `phase` on the day `since`; of two choices on one day the last counts."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="phase_changes")
    phase = models.CharField(_("phase"), max_length=10, choices=Phase)
    since = models.DateField(_("since"), default=timezone.localdate)

    class Meta:
        verbose_name = _("phase begun")
        verbose_name_plural = _("phases begun")
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "since"], name="one_phase_begun_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.team}: {self.get_phase_display()}"
