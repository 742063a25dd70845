"""What a product consists of beside its own words: tags, steps, assignments, files."""

import uuid
from pathlib import PurePath

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.products.models.choices import Facet
from samenspel.loop.products.models.products import LONG, Product
from samenspel.loop.products.querysets import ProductFileQuerySet


class ProductTag(models.Model):
    """One of several answers from a short list: for whom, in which situation, which perspective."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="tags")
    facet = models.CharField(max_length=12, choices=Facet)
    value = models.CharField(max_length=20)

    class Meta:
        ordering = ["facet", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["product", "facet", "value"], name="a_tag_is_put_once")
        ]

    def __str__(self) -> str:
        return f"{self.facet}: {self.value}"


class Step(models.Model):
    """What one does, in order."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("What do you do?"), max_length=160)
    text = models.TextField(_("How does that go?"), max_length=LONG, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="a_step_says_what_to_do")
        ]

    def __str__(self) -> str:
        return self.title


class Assignment(models.Model):
    """What a student does, in order."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="assignments")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("What is the assignment called?"), max_length=160)
    text = models.TextField(_("What does the student do?"), max_length=LONG, blank=True)
    hand_in = models.CharField(_("What does the student hand in?"), max_length=300, blank=True)
    time = models.CharField(
        _("How long does it take?"), max_length=80, blank=True, help_text=_("As in: 2 hours.")
    )

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="an_assignment_has_a_name")
        ]

    def __str__(self) -> str:
        return self.title


def _file_name(file: "ProductFile", name: str) -> str:
    return f"products/{uuid.uuid4().hex}{PurePath(name).suffix}"


class ProductFile(models.Model):
    """A file that comes with a product.

    Copies of a product share what is stored. A file that a newer version left out stays for the
    older versions, which keep their addresses (`is_current` is False).
    """

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="files")
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    upload = models.FileField(_("file"), upload_to=_file_name)
    title = models.CharField(_("What is in it?"), max_length=120)
    size = models.PositiveBigIntegerField(_("size"))
    position = models.PositiveSmallIntegerField(default=0)
    is_current = models.BooleanField(default=True, editable=False)
    downloads = models.PositiveIntegerField(default=0, editable=False)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("added on"), default=timezone.now)

    objects = ProductFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title

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
        return f"{slugify(self.title)[:60] or 'bestand'}{self.extension}"
