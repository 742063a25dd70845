"""Chainable reads of self-checks."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.tokens import digest
from samenspel.loop.teams.models import TeamMember

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.selfcheck.models import Round, Turn
    from samenspel.loop.teams.models import Team

AT_LEAST = 4
"""From how many people on anything is shown."""


class RoundQuerySet(models.QuerySet["Round"]):
    """Reads of rounds."""

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(team=team)

    def not_closed(self) -> Self:
        """Keep those that were not closed yet."""
        return self.filter(closed_at=None)

    def overdue(self, now: datetime) -> Self:
        """Keep those that were open for long enough."""
        return self.not_closed().filter(closes_at__lte=now)

    def with_results(self) -> Self:
        """Keep those that are closed and in which enough people answered, the first one first."""
        enough = self.exclude(closed_at=None).filter(answered__gte=AT_LEAST)
        return enough.order_by("opened_at", "pk")


class TurnQuerySet(models.QuerySet["Turn"]):
    """Reads of who may answer."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(round__team__werkplaats=werkplaats)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def of_who_sits(self) -> Self:
        """Keep those of people who are (still) at the table: who left has no say any more."""
        seats = TeamMember.objects.in_force()
        here = seats.filter(team=OuterRef("round__team"), person=OuterRef("person"))
        return self.filter(Exists(here))

    def of_person(self, person: "Person | None") -> Self:
        """Keep those of one person."""
        return self.filter(person=person) if person else self.none()

    def of_address(self, email: str) -> Self:
        """Keep those of whoever reads mail at an address."""
        return self.filter(
            same_address("person__email", email) | same_address("person__user__email", email)
        )
