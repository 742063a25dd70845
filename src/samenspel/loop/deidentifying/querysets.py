"""Chainable reads of suggestions and the key."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from samenspel.loop.deidentifying.models import Pseudonym, Suggestion
    from samenspel.loop.teams.models import Team


class PseudonymQuerySet(models.QuerySet["Pseudonym"]):
    """Reads of the key; only for keepers."""

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(team=team)

    def unused(self) -> Self:
        """Keep those that stand in no text any more."""
        return self.filter(suggestions=None)


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    """Reads of suggestions."""

    def undecided(self) -> Self:
        """Keep those of which nobody said anything yet."""
        return self.filter(decision="open")

    def decided(self) -> Self:
        """Keep those of which somebody said something."""
        return self.exclude(decision="open")
