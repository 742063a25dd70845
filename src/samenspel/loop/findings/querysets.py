"""Chainable reads of findings, in domain words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.models import Passage
from samenspel.loop.research.models import Participant
from samenspel.loop.teams.models import Team

if TYPE_CHECKING:
    from samenspel.loop.findings.models import Finding, MemberCheck, MemberCheckInvitation
    from samenspel.loop.network.models import Person, Werkplaats


class FindingQuerySet(models.QuerySet["Finding"]):
    """Reads of findings."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(team=team)

    def shared(self) -> Self:
        """Keep what others than the researchers get to see."""
        return self.exclude(state="hunch")

    def public(self) -> Self:
        """Keep what was shared with everyone."""
        return self.shared().filter(reach=Reach.PUBLIC)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep what was shared widely enough for `person`, and all of teams one researches.

        What was shared with a team is for its table and the coordinators, as everything of a team.
        """
        shared = ~Q(state="hunch")
        seen = shared & Q(reach=Reach.PUBLIC)
        if person is not None and person.active_memberships:
            own = [membership.werkplaats_id for membership in person.active_memberships]
            tables = Team.objects.at_table_of(person).order_by().values("pk")
            seen |= shared & Q(reach=Reach.NATIONAL)
            seen |= shared & Q(reach=Reach.WERKPLAATS, team__werkplaats__in=own)
            seen |= shared & Q(team__in=tables)
            researched = person.researches.order_by().values("team")
            seen |= Q(team__in=researched, team__werkplaats__in=own)
        return self.filter(seen)

    def resting_on(self, *participants: Participant) -> Self:
        """Keep those with a passage in which one of `participants` speaks."""
        return self.filter(evidence__passage__voices__participant__in=participants).distinct()

    def resting_on_passages(self, passages: "Iterable[Passage | int]") -> Self:
        """Keep those with one of `passages`, for or against."""
        return self.filter(evidence__passage__in=passages).distinct()

    def flagged_first(self) -> Self:
        """Order as researchers want them: what needs a look, then the newest."""
        return self.order_by(models.F("needs_look_since").asc(nulls_last=True), "-created", "-pk")

    def with_counts(self) -> Self:
        """Add how many passages that researchers may read there are, `for_it` and `against_it`."""
        seen = Passage.objects.readable().order_by().values("pk")
        readable = Q(evidence__passage__in=seen)
        return self.annotate(
            for_it=Count("evidence", filter=readable & Q(evidence__side="for")),
            against_it=Count("evidence", filter=readable & Q(evidence__side="against")),
        )


class MemberCheckQuerySet(models.QuerySet["MemberCheck"]):
    """Reads of rounds in which participants were asked."""

    def open(self) -> Self:
        """Keep those that nobody closed."""
        return self.filter(closed_at=None)

    def closed(self) -> Self:
        """Keep those that are over."""
        return self.exclude(closed_at=None)


class MemberCheckInvitationQuerySet(models.QuerySet["MemberCheckInvitation"]):
    """Reads of who was asked. Of who stopped taking part, no answer is shown or counted."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(check_round__finding__team__werkplaats=werkplaats)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def of_who_takes_part(self) -> Self:
        """Leave out who stopped."""
        stopped = Participant.objects.stopped().filter(pk=OuterRef("participant"))
        return self.exclude(Exists(stopped))

    def answered(self) -> Self:
        """Keep those with an answer that counts."""
        return self.exclude(answer="").of_who_takes_part()
