"""A file that was handed in and looked at, and waits for a yes."""

from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models.people import Person
from samenspel.loop.network.models.werkplaatsen import Werkplaats
from samenspel.loop.network.querysets import ImportDraftQuerySet


class ImportKind(models.TextChoices):
    """What the rows of an import are."""

    PEOPLE = "people", _("people")
    ORGANISATIONS = "organisations", _("partners")


def no_rows() -> list[dict[str, Any]]:
    """Return the rows of a draft that has none yet."""
    return []


class ImportDraft(models.Model):
    """The cells of one file, as they were read; nothing of it is in the network yet.

    Only `made_by` sees it, and only for a day. What it says is judged again when it is imported.
    """

    KEPT = timedelta(hours=24)

    werkplaats = models.ForeignKey(Werkplaats, on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=20, choices=ImportKind)
    file_name = models.CharField(_("file"), max_length=200)
    columns = models.JSONField(default=list)
    rows = models.JSONField(default=no_rows)
    created = models.DateTimeField(_("handed in on"), default=timezone.now)

    objects = ImportDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-created"]

    def __str__(self) -> str:
        return self.file_name
