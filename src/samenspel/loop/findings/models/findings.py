"""A finding: a claim in one or two sentences."""

import uuid

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.findings.querysets import FindingQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team


class FindingState(models.TextChoices):
    """How far a finding is.

    HUNCH: the researchers among themselves. SHARED: told to others, as widely as `reach`.
    CHECKED: participants were asked whether they recognise it, and answered.
    """

    HUNCH = "hunch", _("a hunch")
    SHARED = "shared", _("shared")
    CHECKED = "checked", _("checked with participants")


class Confidence(models.TextChoices):
    """How sure the researchers are, in words."""

    TENTATIVE = "tentative", _("tentative: we saw it once or twice")
    LIKELY = "likely", _("likely: we saw it more often, in more places")
    FIRM = "firm", _("firm: we saw it again and again, and looked for the opposite")


class Finding(models.Model):
    """What a team found, and how sure it is.

    `rests_on_words` is what was last reckoned: whether a passage that supports it can be read (of
    a hunch: by researchers; of what was shared: by everyone in its `reach`). `needs_look_since` is
    set when that came to an end: it is flagged, not silently kept, until somebody decided.
    """

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="findings"
    )
    claim = models.CharField(
        _("what you found"),
        max_length=400,
        help_text=_("In one or two sentences, that a resident understands too."),
    )
    explanation = models.TextField(_("explanation"), blank=True)
    confidence = models.CharField(
        _("how sure you are"), max_length=12, choices=Confidence, default=Confidence.TENTATIVE
    )
    state = models.CharField(
        _("state"), max_length=10, choices=FindingState, default=FindingState.HUNCH
    )
    reach = models.CharField(
        _("who can see the finding"), max_length=20, choices=Reach, default=Reach.TEAM
    )
    questions = models.ManyToManyField(
        Question, through="FindingQuestion", related_name="findings", verbose_name=_("questions")
    )
    created_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(_("written on"), default=timezone.now)
    shared_at = models.DateTimeField(_("shared on"), null=True, blank=True)
    checked_at = models.DateTimeField(_("checked on"), null=True, blank=True)
    needs_look_since = models.DateTimeField(_("needs a look since"), null=True, blank=True)
    rests_on_words = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)

    objects = FindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="hunch") | models.Q(shared_at__isnull=False),
                name="shared_finding_has_a_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="checked") | models.Q(checked_at__isnull=False),
                name="checked_finding_has_a_day",
            ),
            models.UniqueConstraint(fields=["team", "guid"], name="one_finding_per_guid"),
        ]

    def __str__(self) -> str:
        return self.claim

    def get_absolute_url(self) -> str:
        """Return the page of this finding, for whoever may see it."""
        return reverse("findings:detail", kwargs={"pk": self.pk})

    @property
    def is_shared(self) -> bool:
        """Return whether others than the researchers get to see it."""
        return self.state != FindingState.HUNCH

    def get_confidence_display(self) -> str:  # type: ignore[no-redef]
        """Return in words how sure it is."""
        return label_of(Confidence, self.confidence)

    @property
    def werkplaats_id(self) -> int:
        """Return whose it is."""
        return self.team.werkplaats_id
