"""Chainable reads of files that came in and files that go out."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from samenspel.loop.coding.models import BlindRound

if TYPE_CHECKING:
    from samenspel.loop.interchange.models import Import, MadeFile
    from samenspel.loop.network.models import Person, Werkplaats
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

    def open_to(self, person: "Person") -> Self:
        """Leave out what would tell `person`, in a blind round, what the others coded."""
        blind = BlindRound.objects.of_coder(person).order_by().values("team")
        others = ~Q(made_by=person) & ~Q(kind="codebook")
        return self.exclude(Q(team__in=blind) & others)

    def there(self) -> Self:
        """Keep those that can be fetched, or are being made."""
        return self.filter(state__in=["making", "ready"])

    def with_words_of(self, participant: "Participant") -> Self:
        """Keep those in which `participant` speaks."""
        return self.filter(participants=participant)

    def made_before(self, moment: datetime) -> Self:
        """Keep those made before `moment`."""
        return self.filter(made_at__lt=moment)
