"""Chainable reads of the programme, in domain words. All of it is public."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone

if TYPE_CHECKING:
    from samenspel.loop.network.models import Werkplaats
    from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Reads of programmes."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def with_years(self) -> Self:
        """Read their working years and the themes of those years along."""
        return self.prefetch_related("working_years__themes")


class WorkingYearQuerySet(models.QuerySet["WorkingYear"]):
    """Reads of working years."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def on(self, day: date | None = None) -> Self:
        """Keep the year in which `day` falls, today when left out."""
        day = day or timezone.localdate()
        return self.filter(starts__lte=day, ends__gte=day)

    def overlapping(self, starts: date, ends: date) -> Self:
        """Keep years that share a day with the period from `starts` to `ends`."""
        return self.filter(starts__lte=ends, ends__gte=starts)


class ThemeQuerySet(models.QuerySet["Theme"]):
    """Reads of themes."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def active(self) -> Self:
        """Keep those that are worked on now, to which new questions can be added."""
        return self.filter(active=True)


class TermQuerySet(models.QuerySet["Term"]):
    """Reads of terms."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)
