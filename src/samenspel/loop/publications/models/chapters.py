"""Chapters: the parts of a publication, each with an address that lasts."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samenspel.loop.publications.models.publications import Publication
from samenspel.loop.publications.querysets import ChapterQuerySet


class ChapterKind(models.TextChoices):
    """What part it is. Only chapters are numbered."""

    FOREWORD = "foreword", _("foreword")
    CHAPTER = "chapter", _("chapter")
    ESSAY = "essay", _("essay")
    CLOSING = "closing", _("closing words")


class Chapter(models.Model):
    """A part of `publication`. Taken out it stays in the bin, with everything in it."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="chapters")
    kind = models.CharField(
        _("kind"), max_length=10, choices=ChapterKind, default=ChapterKind.CHAPTER
    )
    title = models.CharField(_("title"), max_length=160)
    byline = models.CharField(
        _("by whom"), max_length=200, blank=True, help_text=_("Only when others wrote this part.")
    )
    for_residents = models.BooleanField(
        _("for residents"),
        default=False,
        help_text=_("Then we look more strictly whether it is easy to read."),
    )
    position = models.PositiveIntegerField(default=0)
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    removed_at = models.DateTimeField(_("taken out on"), null=True, blank=True)

    objects = ChapterQuerySet.as_manager()

    class Meta:
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="chapter_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title
