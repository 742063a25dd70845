"""A practice question."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.links import PrivateLink
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Perspective, Werkplaats
from samenspel.loop.questions.lifecycle import CLOSED, Status
from samenspel.loop.questions.querysets import QuestionQuerySet


class QuestionKind(models.TextChoices):
    """What kind of question practice asks."""

    KNOWLEDGE = "knowledge", _("knowledge question")
    DILEMMA = "dilemma", _("dilemma")
    ISSUE = "issue", _("issue")


class Question(PrivateLink):
    """What somebody asks, in their own words, and what became of it.

    The original words are never changed. What others read is `shown_text`: the coordinator may
    make it nameless or shorter. The asker's name and address are never shown in public.
    """

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="questions"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=QuestionKind)
    title = models.CharField(_("in one line"), max_length=120)
    text = models.TextField(_("question, in the asker's words"))
    public_text = models.TextField(_("question, as the site shows it"), blank=True)
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective)
    municipality = models.CharField(_("municipality"), max_length=80, blank=True)

    asker_name = models.CharField(_("name of the asker"), max_length=120, blank=True)
    asker_email = models.EmailField(_("mail address of the asker"), blank=True)
    may_contact = models.BooleanField(_("may be contacted"), default=False)
    may_publish = models.BooleanField(_("may be shown on the site"), default=False)

    reach = models.CharField(_("who can see it"), max_length=20, choices=Reach, default=Reach.TEAM)
    theme = models.ForeignKey(
        "programme.Theme",
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="questions",
    )
    status = models.CharField(_("state"), max_length=20, choices=Status, default=Status.UNCONFIRMED)
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("goes on in"),
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="merged",
    )
    answer = models.TextField(_("answer"), blank=True)
    answer_url = models.CharField(_("address of the answer"), max_length=500, blank=True)
    answer_title = models.CharField(_("title of the answer"), max_length=200, blank=True)
    decline_reason = models.TextField(_("why it is not taken up"), blank=True)

    asked_at = models.DateTimeField(_("asked on"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True, blank=True)
    moved_at = models.DateTimeField(_("in this state since"), default=timezone.now)
    closed_at = models.DateTimeField(_("closed on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["-asked_at", "-pk"]
        indexes = [
            models.Index(fields=["werkplaats", "status", "moved_at"], name="question_inbox"),
            models.Index(fields=["werkplaats", "reach", "-asked_at"], name="question_list"),
            models.Index(fields=["asker_email"], name="question_of_asker"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=Status.UNCONFIRMED, confirmed_at=None)
                | (~Q(status=Status.UNCONFIRMED) & Q(confirmed_at__isnull=False)),
                name="question_is_confirmed_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.MERGED, merged_into__isnull=False)
                | (~Q(status=Status.MERGED) & Q(merged_into=None)),
                name="question_merged_has_a_target",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="question_not_merged_into_itself",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.THEMED) | Q(theme__isnull=False),
                name="question_themed_has_a_theme",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.ANSWERED) | ~Q(answer="") | ~Q(answer_url=""),
                name="question_answered_has_an_answer",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.DECLINED) | ~Q(decline_reason=""),
                name="question_declined_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(CLOSED), closed_at__isnull=False)
                | (~Q(status__in=sorted(CLOSED)) & Q(closed_at=None)),
                name="question_closed_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(reach=Reach.TEAM) | Q(may_publish=True),
                name="question_shown_only_when_agreed",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return its public page."""
        return reverse("questions:detail", kwargs={"pk": self.pk, "slug": self.slug})

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        """Return in words what kind of question it is."""
        return label_of(QuestionKind, self.kind)

    def get_perspective_display(self) -> str:  # type: ignore[no-redef]
        """Return in words from which side it is asked."""
        return label_of(Perspective, self.perspective)

    def get_status_display(self) -> str:  # type: ignore[no-redef]
        """Return in words where it stands."""
        return label_of(Status, self.status)

    @property
    def slug(self) -> str:
        """Return the readable part of its address."""
        words = slugify(self.title)
        return (words if len(words) <= 60 else words[:60].rpartition("-")[0]) or "vraag"

    @property
    def asked_on(self) -> date:
        """Return the day on which it was asked, as the asker's calendar says."""
        return timezone.localdate(self.asked_at)

    @property
    def shown_text(self) -> str:
        """Return the words that others than the coordinators read."""
        return self.public_text or self.text

    @property
    def is_public(self) -> bool:
        """Return whether everyone can read it on the site."""
        return self.reach == Reach.PUBLIC and self.status not in {
            Status.UNCONFIRMED,
            Status.WITHDRAWN,
        }

    @property
    def is_closed(self) -> bool:
        """Return whether nothing more happens to it by itself."""
        return self.status in CLOSED
