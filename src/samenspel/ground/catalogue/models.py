"""A record of what is, or was, published."""

from dataclasses import replace
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.catalogue.querysets import NeverDeleted, RecordQuerySet
from samenspel.ground.catalogue.record import Description


class Record(models.Model):
    """One thing that was published at some time. A record is never deleted: it keeps its mark.

    `identifier` lasts and is given once ("product:6a0f…"); `changed_at` is the datestamp that
    harvesters go by. With `deleted_at` only that it was there is told: `description` is empty.
    From `until` on it must be described anew. `left_at` is when it was last collected with names
    of people in it. `doi` stays with it, also when the thing is gone.
    """

    identifier = models.CharField(max_length=80, unique=True)
    model = models.CharField(max_length=100)
    object_id = models.CharField(max_length=64)
    kind = models.CharField(max_length=40, db_index=True)
    scope = models.PositiveBigIntegerField(db_index=True)
    description = models.JSONField(default=dict, blank=True)
    first_at = models.DateTimeField(_("first published on"), default=timezone.now)
    changed_at = models.DateTimeField(_("changed on"), default=timezone.now, db_index=True)
    deleted_at = models.DateTimeField(_("gone since"), null=True, blank=True)
    until = models.DateTimeField(_("right until"), null=True, blank=True, db_index=True)
    left_at = models.DateTimeField(_("last collected with names on"), null=True, blank=True)
    doi = models.CharField("DOI", max_length=200, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("record")
        verbose_name_plural = _("records")
        ordering = ["changed_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["model", "object_id"], name="one_record_per_thing"),
            models.CheckConstraint(
                condition=Q(deleted_at=None) | Q(description={}), name="a_mark_tells_nothing_more"
            ),
        ]

    def __str__(self) -> str:
        return self.identifier

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse: who harvested it must be able to learn that it went."""
        raise NeverDeleted

    @property
    def werkplaats_id(self) -> int:
        """Return whose pages it makes stale, under the name by which the page cache asks."""
        return self.scope

    @property
    def is_gone(self) -> bool:
        """Return whether only its mark is left."""
        return self.deleted_at is not None

    @property
    def described(self) -> Description:
        """Return what is told of it; not for what is gone."""
        kept: dict[str, Any] = self.description
        return replace(Description.from_dict(kept), doi=self.doi or kept.get("doi", ""))
