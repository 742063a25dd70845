"""Files of a team. Every version stays."""

import uuid
from pathlib import PurePath

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.notebook.models.base import SentOnce
from samenspel.loop.notebook.models.entries import Entry
from samenspel.loop.notebook.querysets import FileQuerySet, FileVersionQuerySet
from samenspel.loop.teams.models import Team


class File(SentOnce):
    """A file of `team` under one title, shared as far as `reach`; perhaps handed in with an entry.

    `owner` looks after it: without one, the leads of the team do.
    """

    werkplaats = models.ForeignKey(Werkplaats, on_delete=models.CASCADE, related_name="files")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="files")
    entry = models.ForeignKey(
        Entry, null=True, editable=False, on_delete=models.SET_NULL, related_name="files"
    )
    owner = models.ForeignKey(
        Person, null=True, editable=False, on_delete=models.SET_NULL, related_name="files"
    )
    title = models.CharField(_("Title"), max_length=120)
    reach = models.CharField(
        _("who can see this"), max_length=20, choices=Reach, default=Reach.TEAM
    )
    created = models.DateTimeField(_("added on"), default=timezone.now, editable=False)

    objects = FileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        ordering = ["title", "pk"]
        constraints = [models.UniqueConstraint(fields=["team", "key"], name="a_file_is_added_once")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the page with its versions."""
        return reverse("notebook:file", kwargs={"slug": self.team.slug, "pk": self.pk})

    @property
    def latest(self) -> "FileVersion | None":
        """Return its newest version; costs nothing when versions were read along."""
        return next(iter(self.versions.all()), None)


def _version_name(version: "FileVersion", name: str) -> str:
    return f"notebook/files/{uuid.uuid4().hex}{PurePath(name).suffix}"


class FileVersion(models.Model):
    """One version of a file, as it was handed in by somebody at a moment."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("version"))
    upload = models.FileField(_("file"), upload_to=_version_name)
    size = models.PositiveBigIntegerField(_("size"))
    digest = models.CharField(max_length=64, editable=False)
    by = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="file_versions"
    )
    at = models.DateTimeField(_("added on"), default=timezone.now)
    note = models.CharField(_("What changed?"), max_length=200, blank=True)

    objects = FileVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a file")
        verbose_name_plural = _("versions of files")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["file", "number"], name="one_file_per_version"),
        ]

    def __str__(self) -> str:
        return f"{self.file}, {self.number}"

    @property
    def extension(self) -> str:
        """Return what kind of file it is, as in ".pdf"."""
        return PurePath(self.upload.name or "").suffix

    @property
    def kind(self) -> str:
        """Return the kind as people know it, as in "PDF"."""
        return self.extension.lstrip(".").upper()

    @property
    def download_name(self) -> str:
        """Return under which name it arrives on somebody's computer."""
        stem = slugify(self.file.title)[:60] or "bestand"
        return f"{stem}-versie-{self.number}{self.extension}"
