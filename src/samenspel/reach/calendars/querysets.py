"""Reads of who follows the own agenda."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone

from samenspel.ground.common.tokens import digest
from samenspel.loop.network.models import Person, Werkplaats

if TYPE_CHECKING:
    from samenspel.reach.calendars.models import CalendarLink


class CalendarLinkQuerySet(models.QuerySet["CalendarLink"]):
    """Reads of the secret addresses."""

    def for_werkplaats(self, werkplaats: Werkplaats) -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def of_person(self, person: Person | None) -> Self:
        """Keep those of one person."""
        return self.filter(person=person) if person else self.none()

    def with_token(self, token: str) -> Self:
        """Keep the one that `token` leads to, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def unused_since_long(self, now: datetime) -> Self:
        """Keep those that nobody read until they ended."""
        return self.filter(link_until__lte=now)
