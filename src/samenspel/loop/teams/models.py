"""A team, the people at its table, and the questions it took up."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.querysets import TakenUpQuerySet, TeamMemberQuerySet, TeamQuerySet


class TeamKind(models.TextChoices):
    """What kind of group it is: they differ in how they work, not in what they may do."""

    WORK_GROUP = "work_group", _("work group")
    WORK_TEAM = "work_team", _("work team")
    LEARNING_STUDIO = "learning_studio", _("learning studio")


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


class TeamRole(models.TextChoices):
    """What somebody does at the table; a lead may change the team."""

    LEAD = "lead", _("leads the team")
    MEMBER = "member", _("takes part")


class TeamMember(models.Model):
    """`person` sits at the table of `team`, speaking from one perspective."""

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="members"
    )
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="team_memberships"
    )
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective)
    role = models.CharField(
        _("role in the team"), max_length=10, choices=TeamRole, default=TeamRole.MEMBER
    )
    starts = models.DateField(_("from"), default=timezone.localdate)
    ends = models.DateField(_("up to and including"), null=True, blank=True)
    show = models.BooleanField(
        _("may stand on the team's page"),
        default=True,
        help_text=_("The name is only shown if this person agreed to that."),
    )

    objects = TeamMemberQuerySet.as_manager()
    may_be_named: bool
    """Whether the name may be shown, when read `with_consent`."""

    class Meta:
        verbose_name = _("team member")
        verbose_name_plural = _("team members")
        ordering = ["role", "person__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "person"],
                condition=Q(ends=None),
                name="one_place_at_the_table_each",
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gte=F("starts")),
                name="place_at_the_table_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.team}"


class TakenUpQuestion(models.Model):
    """`team` works on `question`, since a day."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="taken_up")
    question = models.ForeignKey(
        Question, verbose_name=_("question"), on_delete=models.CASCADE, related_name="taken_up"
    )
    since = models.DateField(_("since"), default=timezone.localdate)

    objects = TakenUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("question taken up")
        verbose_name_plural = _("questions taken up")
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "question"], name="a_team_takes_a_question_up_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.team}: {self.question}"
