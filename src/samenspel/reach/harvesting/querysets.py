"""Chainable reads of DOIs."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from samenspel.reach.harvesting.models import Doi


class DoiQuerySet(models.QuerySet["Doi"]):
    """Reads of DOIs."""

    def due(self, now: datetime) -> Self:
        """Keep those of which something is to be told."""
        return self.filter(due_at__lte=now).order_by("due_at", "pk")
