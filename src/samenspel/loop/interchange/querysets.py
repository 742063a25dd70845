"""Chainable reads of files that came in and files that go out."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from samenspel.loop.interchange.models import Import, MadeFile
    from samenspel.loop.network.models import Werkplaats
    from samenspel.loop.research.models import Participant


class ImportQuerySet(models.QuerySet["Import"]):
    """Reads of files that came in."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def waiting(self) -> Self:
        """Keep those that were not brought in."""
        return self.exclude(state__in=["done", "coming"])

    def done(self) -> Self:
        """Keep those of which all was written."""
        return self.filter(state="done")


class MadeFileQuerySet(models.QuerySet["MadeFile"]):
    """Reads of files that go out."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def there(self) -> Self:
        """Keep those that can be fetched, or are being made."""
        return self.filter(state__in=["making", "ready"])

    def with_words_of(self, participant: "Participant") -> Self:
        """Keep those in which `participant` speaks."""
        return self.filter(participants=participant)

    def made_before(self, moment: datetime) -> Self:
        """Keep those made before `moment`."""
        return self.filter(made_at__lt=moment)
