"""The mail that the demo "sent"."""

from django.db import models
from django.utils import timezone


class Letter(models.Model):
    """One mail exactly as it would have left the building."""

    sender = models.CharField(max_length=300)
    to = models.CharField(max_length=300)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return self.subject
