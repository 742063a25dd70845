"""Passages: stretches of a source, whose words they are, and which codes they got."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.models.codes import Code
from samenspel.loop.coding.querysets import (
    CodingQuerySet,
    PassageQuerySet,
    PassageVoiceQuerySet,
)
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source


class Passage(models.Model):
    """The stretch of `source` from `start` up to `end`, in characters; `text` is what stands there.

    `needs_look` is set when a correction changed the words themselves: nothing vanishes, somebody
    looks. In the app one stretch is one passage, with the codes of everyone; a file of another
    program may bring the same stretch twice.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField(_("words"))
    memo = models.TextField(_("memo"), blank=True)
    needs_look = models.BooleanField(_("needs a look"), default=False)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(_("marked on"), default=timezone.now)
    version = models.PositiveIntegerField(default=1, editable=False)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    extra = models.JSONField(default=dict, blank=True)

    objects = PassageQuerySet.as_manager()

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["source", "start", "end", "pk"]
        indexes = [models.Index(fields=["source", "start"], name="passage_place")]
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="passage_runs_forward"),
            models.UniqueConstraint(fields=["source", "guid"], name="one_passage_per_guid"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id}:{self.start}-{self.end}"

    def get_absolute_url(self) -> str:
        """Return the place in its source where researchers read it."""
        source = self.source
        url = reverse("coding:source", kwargs={"slug": source.team.slug, "pk": source.pk})
        return f"{url}?fragment={self.pk}#p{self.pk}"


class Standing(models.TextChoices):
    """How words of a passage stand towards consent.

    PARTICIPANT: somebody who is asked. OURS: whoever asks the questions, or the team's own text.
    UNKNOWN: nobody said yet whose words these are.
    """

    PARTICIPANT = "participant", _("a participant")
    OURS = "ours", _("one of us")
    UNKNOWN = "unknown", _("not known yet")


class PassageVoice(models.Model):
    """Whose words stand in a passage: kept with it, so that the gate is one condition.

    Made anew by `services.voices` whenever the passage, its text or its speakers change.
    """

    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="voices")
    standing = models.CharField(max_length=12, choices=Standing)
    participant = models.ForeignKey(
        Participant, null=True, blank=True, on_delete=models.CASCADE, related_name="voices"
    )
    perspective = models.CharField(max_length=20, choices=Perspective, blank=True)

    objects = PassageVoiceQuerySet.as_manager()

    class Meta:
        verbose_name = _("voice in a passage")
        verbose_name_plural = _("voices in passages")
        constraints = [
            models.CheckConstraint(
                condition=(Q(standing="participant") & Q(participant__isnull=False))
                | (~Q(standing="participant") & Q(participant__isnull=True)),
                name="voice_of_a_participant_has_one",
            )
        ]

    def __str__(self) -> str:
        return f"{self.passage_id}: {self.standing}"


class Coding(models.Model):
    """`by` gave `code` to `passage`."""

    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="codings")
    code = models.ForeignKey(Code, on_delete=models.CASCADE, related_name="codings")
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(_("coded on"), default=timezone.now)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    extra = models.JSONField(default=dict, blank=True)

    objects = CodingQuerySet.as_manager()

    class Meta:
        verbose_name = _("coding")
        verbose_name_plural = _("codings")
        ordering = ["created", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["passage", "code", "by"], name="one_coding_of_a_code_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.passage_id}: {self.code_id}"
