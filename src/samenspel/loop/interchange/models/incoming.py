"""What came in from files: the file while it waits, who made what, and what goes along unread."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.interchange.querysets import ImportQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


class ImportKind(models.TextChoices):
    """What kind of file came in."""

    PROJECT = "project", _("a REFI-QDA project (.qdpx)")
    CODEBOOK = "codebook", _("a REFI-QDA codebook (.qdc)")
    TAGUETTE = "taguette", _("a Taguette project (.sqlite3)")
    HIGHLIGHTS = "highlights", _("highlights from Taguette")
    TAGS = "tags", _("a codebook from Taguette")


class ImportState(models.TextChoices):
    """How far it is.

    WAITING: it was read, and somebody must look at what is in it. COMING: it is being written.
    DONE: it is all there. FAILED: nothing of it was written.
    """

    WAITING = "waiting", _("waits for you")
    COMING = "coming", _("is being brought in")
    DONE = "done", _("brought in")
    FAILED = "failed", _("not brought in")


class Import(models.Model):
    """A file that came in for `team`.

    `draft` is what we read in it (see `draft.py`); it and the file itself go away once it was
    brought in. `leftovers` are the pieces of it that belong to the project as a whole and that we
    don't use; they go back out as they came.
    """

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="imports"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=ImportKind)
    name = models.CharField(_("name of the file"), max_length=200)
    digest = models.CharField(max_length=64)
    state = models.CharField(
        _("state"), max_length=10, choices=ImportState, default=ImportState.WAITING
    )
    upload = models.FileField(upload_to="interchange/in/", blank=True)
    draft = models.FileField(upload_to="interchange/in/", blank=True)
    summary = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    leftovers = models.JSONField(default=dict)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("on"), default=timezone.now)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("file that came in")
        verbose_name_plural = _("files that came in")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "digest"],
                condition=models.Q(state__in=["waiting", "coming"]),
                name="one_file_waits_once",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ProjectUser(models.Model):
    """Somebody who made codes in a file: with the GUID that the file uses for them.

    `person` is who that is here, if anybody. Without a name it is the name of `person`.
    """

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="project_users")
    guid = models.UUIDField(default=uuid.uuid4)
    name = models.CharField(_("name"), max_length=200, blank=True)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    extra = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("name in a file")
        verbose_name_plural = _("names in files")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "guid"], name="one_project_user_per_guid")
        ]

    def __str__(self) -> str:
        return self.name or str(self.person or "")


class KeptFile(models.Model):
    """A file from an archive that we can't show (a picture, sound, rich text) and that goes back.

    With a `source` it is that text in another form: it goes along only while the text is as it
    came, and it is thrown away when words are taken out of that text.
    """

    came_with = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="kept")
    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.CASCADE, related_name="kept_files"
    )
    name = models.CharField(max_length=200)
    file = models.FileField(upload_to="interchange/kept/")

    class Meta:
        verbose_name = _("file that goes along")
        verbose_name_plural = _("files that go along")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
