"""Files of editions: made by the worker, kept until better ones are there."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Departure
from samenspel.loop.coding.models import Passage
from samenspel.loop.editions.querysets import EditionFileQuerySet, MakingQuerySet
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.publications.models import Contributor, Publication, Version


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

    objects = MakingQuerySet.as_manager()

    class Meta:
        verbose_name = _("making of files")
        verbose_name_plural = _("makings of files")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition"], condition=Q(state="waiting"), name="one_making_waits"
            )
        ]

    def __str__(self) -> str:
        return f"{self.edition}: {self.state}"

    @property
    def is_busy(self) -> bool:
        """Whether it waits or is being made."""
        return self.state in {MakingState.WAITING, MakingState.MAKING}


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
    # What is told of it when somebody in it withdraws: made at the first time it is taken along.
    departure = models.ForeignKey(
        Departure, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    findings = models.ManyToManyField(Finding, related_name="edition_files", blank=True)
    products = models.ManyToManyField(Product, related_name="edition_files", blank=True)
    passages = models.ManyToManyField(Passage, related_name="edition_files", blank=True)
    contributors = models.ManyToManyField(Contributor, related_name="edition_files", blank=True)

    objects = EditionFileQuerySet.as_manager()

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
        return f"{self.edition.publication}: {self.get_kind_display()}"

    @property
    def url(self) -> str:
        """Return where it is fetched."""
        publication, number = self.edition.publication, self.edition.edition
        kwargs = {"slug": publication.slug, "edition": number, "kind": self.kind}
        return reverse("editions:fetch", kwargs=kwargs)

    @property
    def download_name(self) -> str:
        """Return under what name it is taken along."""
        return f"{self.edition.publication.slug}-v{self.edition.edition}.{self.kind}"


class Address(models.Model):
    """A slug under which readers ever knew `publication`: whoever has it still gets there."""

    werkplaats = models.ForeignKey(Werkplaats, on_delete=models.CASCADE, related_name="+")
    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="former_addresses"
    )
    slug = models.SlugField(_("address"), max_length=120)

    class Meta:
        verbose_name = _("address of a publication")
        verbose_name_plural = _("addresses of publications")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["werkplaats", "slug"], name="one_reading_address")
        ]

    def __str__(self) -> str:
        return self.slug
