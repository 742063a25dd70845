"""Chainable reads of records."""

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, Never, Self

from django.db import models

if TYPE_CHECKING:
    from samenspel.ground.catalogue.models import Record


_NAME = re.compile(r"[a-z0-9_]+:[A-Za-z0-9-]+", re.ASCII)


class NeverDeleted(Exception):  # noqa: N818 - it reads as what it says
    """A record was about to be deleted: it leaves a mark instead (`services.mark_as_gone`)."""


class RecordQuerySet(models.QuerySet["Record"]):
    """Reads of records."""

    def there(self) -> Self:
        """Leave out what is gone."""
        return self.filter(deleted_at=None)

    def of_scope(self, scope: int | None) -> Self:
        """Keep those of one site; None: of all."""
        return self.all() if scope is None else self.filter(scope=scope)

    def called(self, identifier: str) -> Self:
        """Keep the one with that identifier; whatever people type, it may be asked."""
        return self.filter(identifier=identifier) if _NAME.fullmatch(identifier) else self.none()

    def out_of_date(self, now: datetime) -> Self:
        """Keep those in which something ended by itself: they must be described anew."""
        return self.there().filter(until__lte=now)

    def delete(self) -> Never:
        """Refuse: who harvested them must be able to learn that they went."""
        raise NeverDeleted

    def _raw_delete(self, using: Any) -> Never:
        raise NeverDeleted
