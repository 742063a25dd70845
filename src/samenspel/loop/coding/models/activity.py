"""What lately changed in the codes of a source: so that others who work on it see it appear."""

from django.db import models

from samenspel.loop.sources.models import Source


class SourceActivity(models.Model):
    """How often something changed in the passages of `source`: every change has a number.

    A page that was drawn at `number` asks what came after it. Numbers are given while the source
    is held, so a higher number is never seen before a lower one.
    """

    source = models.OneToOneField(
        Source, on_delete=models.CASCADE, primary_key=True, related_name="activity_here"
    )
    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = "activity in a source"
        verbose_name_plural = "activity in sources"

    def __str__(self) -> str:
        return f"{self.source_id}: {self.number}"


class Touched(models.Model):
    """Change `number` was in [start, end) of `source`. Who did what is not in here."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="touched")
    number = models.PositiveBigIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        verbose_name = "touched stretch"
        verbose_name_plural = "touched stretches"
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="one_stretch_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.source_id}: {self.start}-{self.end}"
