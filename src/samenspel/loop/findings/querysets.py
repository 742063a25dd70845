"""Chainable reads of findings, in domain words."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.models import Reach

if TYPE_CHECKING:
    from samenspel.loop.findings.models import Finding, MemberCheckInvitation
    from samenspel.loop.network.models import Person, Werkplaats


class FindingQuerySet(models.QuerySet["Finding"]):
    """Reads of findings."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def shared(self) -> Self:
        """Keep what others than the researchers get to see."""
        return self.exclude(state="hunch")

    def visible_to(self, person: "Person | None") -> Self:
        """Keep what was shared widely enough for `person`, and all of teams one researches."""
        shared = ~Q(state="hunch")
        seen = shared & Q(reach=Reach.PUBLIC)
        if person is not None and person.active_memberships:
            own = [membership.werkplaats_id for membership in person.active_memberships]
            seen |= shared & Q(reach=Reach.NATIONAL)
            seen |= shared & Q(reach=Reach.WERKPLAATS, team__werkplaats__in=own)
            seen |= shared & Q(team__in=person.team_memberships.in_force().values("team"))
            researched = person.researches.order_by().values("team")
            seen |= Q(team__in=researched, team__werkplaats__in=own)
        return self.filter(seen)


class MemberCheckInvitationQuerySet(models.QuerySet["MemberCheckInvitation"]):
    """Reads of who was asked."""

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())
