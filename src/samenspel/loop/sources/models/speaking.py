"""Who speaks in a source, and when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Perspective
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models.sources import Source
from samenspel.loop.sources.querysets import SpeakerQuerySet


class Speaker(models.Model):
    """Somebody who speaks in `source`, under the label that stands in the text.

    Linked to a participant, or one of the team itself (`is_ours`: whoever asks the questions), or
    nobody yet: such words can be read by researchers, and are quoted to nobody.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="speakers")
    label = models.CharField(_("called in the text"), max_length=80)
    number = models.PositiveSmallIntegerField(_("colour"), default=0)
    participant = models.ForeignKey(
        Participant,
        verbose_name=_("participant"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="speaks_as",
    )
    is_ours = models.BooleanField(_("one of us, who asks"), default=False)
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective, blank=True)

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["source", "label"], name="one_speaker_per_label"),
            models.CheckConstraint(
                condition=Q(is_ours=False) | Q(participant=None), name="speaker_is_ours_or_theirs"
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Turn(models.Model):
    """`speaker` has the floor from `start` up to `end` in the text; the label stands inside it.

    `words_start` is where the words begin, after "Label: ". Times are milliseconds from the
    start of the recording, when they are known. Turns of a source don't overlap.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="turns")
    number = models.PositiveIntegerField()
    speaker = models.ForeignKey(
        Speaker, null=True, blank=True, on_delete=models.SET_NULL, related_name="turns"
    )
    start = models.PositiveIntegerField()
    words_start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    from_ms = models.PositiveIntegerField(null=True, blank=True)
    until_ms = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = _("turn")
        verbose_name_plural = _("turns")
        ordering = ["source", "number"]
        indexes = [models.Index(fields=["source", "start"], name="turn_place")]
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="one_turn_per_number"),
            models.CheckConstraint(
                condition=Q(start__lte=F("words_start")) & Q(words_start__lte=F("end")),
                name="turn_runs_forward",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"
