"""How a text changed: what was cut, what came in its place, by whom and why."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.sources.models.sources import Source


class ChangeReason(models.TextChoices):
    """Why a text changed."""

    CORRECTED = "corrected", _("corrected")
    DEIDENTIFIED = "deidentified", _("a trace of somebody taken out")
    ERASED = "erased", _("words taken out at somebody's wish")


class TextChange(models.Model):
    """The text of `source` became version `version` by `edits`.

    `edits` is a list of [start, end, inserted] in the text before it, from front to back, without
    overlap. What was removed is kept in `removed` (same order) for a correction only, and only
    keepers read it; for the other reasons it is gone.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="changes")
    version = models.PositiveIntegerField()
    reason = models.CharField(_("why"), max_length=20, choices=ChangeReason)
    edits = models.JSONField(default=list)
    removed = models.JSONField(default=list)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("on"), default=timezone.now)

    class Meta:
        verbose_name = _("change of a text")
        verbose_name_plural = _("changes of texts")
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["source", "version"], name="one_change_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.version}"

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Return what stood at each place before, and what came there; for a correction only."""
        put = [edit[2] for edit in self.edits]
        return list(zip(self.removed, put, strict=False))
