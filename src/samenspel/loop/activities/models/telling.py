"""What many people must still hear: so many letters are not written while an organiser waits."""

from django.db import models
from django.utils import timezone

from samenspel.loop.activities.models.activity import Activity
from samenspel.loop.activities.models.letters import GroupLetter


class Telling(models.Model):
    """The rest of a crowd that is still to be told; gone when everyone was.

    `told_up_to` is the last registration that a letter was written to: who goes on begins after it.
    """

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="tellings")
    template = models.CharField(max_length=20)
    letter = models.ForeignKey(
        GroupLetter, null=True, on_delete=models.CASCADE, related_name="tellings"
    )
    key = models.CharField(max_length=100, unique=True)
    since = models.DateTimeField(default=timezone.now)
    told_up_to = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.key
