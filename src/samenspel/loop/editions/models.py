"""Files of editions: made by the worker, kept until better ones are there."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.models import Passage
from samenspel.loop.publications.models import Contributor, Version


class FileKind(models.TextChoices):
    """The forms in which a publication can be taken along."""

    PDF = "pdf", _("PDF, to print or read on a screen")
    EPUB = "epub", _("EPUB, for an e-reader or phone")
    DOCX = "docx", _("Word, to work with")
    HTML = "html", _("one web page, to keep")


class MakingState(models.TextChoices):
    """How far the making is."""

    WAITING = "waiting", _("waits to be made")
    MAKING = "making", _("is being made")
    READY = "ready", _("ready")
    FAILED = "failed", _("did not work")


class Making(models.Model):
    """One time that the files of `edition` were made: with progress, and why it failed."""

    edition = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="makings")
    state = models.CharField(
        _("state"), max_length=10, choices=MakingState, default=MakingState.WAITING
    )
    step = models.CharField(_("busy with"), max_length=10, blank=True)
    done = models.PositiveSmallIntegerField(_("files made"), default=0)
    why = models.TextField(_("why it failed"), blank=True)
    asked_at = models.DateTimeField(_("asked on"), default=timezone.now)
    ended_at = models.DateTimeField(_("ended on"), null=True, blank=True)

    class Meta:
        verbose_name = _("making of files")
        verbose_name_plural = _("makings of files")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.edition}: {self.state}"


class EditionFile(models.Model):
    """One file of `edition`. `passages` and `contributors`: whose words and names are in it.

    A file is offered only while all of those still agree; the moment one doesn't, it is withdrawn
    (`withdrawn_at`), gone from the disk, and made anew without.
    """

    edition = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(_("kind"), max_length=10, choices=FileKind)
    file = models.FileField(upload_to="editions/", blank=True)
    size = models.PositiveIntegerField(_("size"), default=0)
    digest = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(_("made on"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)
    downloads = models.PositiveIntegerField(_("times taken along"), default=0)
    passages = models.ManyToManyField(Passage, related_name="edition_files", blank=True)
    contributors = models.ManyToManyField(Contributor, related_name="edition_files", blank=True)

    class Meta:
        verbose_name = _("file of an edition")
        verbose_name_plural = _("files of editions")
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "kind"], name="one_file_per_kind"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=False) | ~Q(file=""),
                name="edition_file_is_there",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition}: {self.kind}"
