"""A text that was handed in and read, and waits for a yes."""

import uuid
from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models.sources import SourceKind, Whose
from samenspel.loop.sources.querysets import SourceDraftQuerySet
from samenspel.loop.teams.models import Team


class SourceDraft(models.Model):
    """What was read from a file or typed; nothing of it is in the material yet.

    `paragraphs` is a list of [text, speaker, from_ms, until_ms]. Only `made_by` sees it, and only
    for a day. `key` becomes the `guid` of the source, so that a yes sent twice adds it once.
    """

    KEPT = timedelta(hours=24)

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    title = models.CharField(max_length=160)
    kind = models.CharField(max_length=20, choices=SourceKind)
    day = models.DateField(null=True, blank=True)
    activity = models.ForeignKey(
        Activity, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    whose = models.CharField(max_length=10, choices=Whose, default=Whose.PEOPLE)
    paragraphs = models.JSONField(default=list)
    empty_pages = models.PositiveIntegerField(default=0)
    original = models.FileField(upload_to="sources/", blank=True)
    original_name = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    created = models.DateTimeField(_("handed in on"), default=timezone.now)

    objects = SourceDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("text that waits for a yes")
        verbose_name_plural = _("texts that wait for a yes")
        ordering = ["-created"]

    def __str__(self) -> str:
        return self.title
