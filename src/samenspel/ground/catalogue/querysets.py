"""Chainable reads of records."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from samenspel.ground.catalogue.models import Record


class RecordQuerySet(models.QuerySet["Record"]):
    """Reads of records."""

    def there(self) -> Self:
        """Leave out what is gone."""
        return self.filter(deleted_at=None)

    def of_scope(self, scope: int | None) -> Self:
        """Keep those of one site; None: of all."""
        return self.all() if scope is None else self.filter(scope=scope)
