"""Chainable reads of researchers and participants, in domain words."""

from typing import TYPE_CHECKING, Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.gate import consented
from samenspel.ground.consent.models import Consent, Purpose, Reach

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.research.models import AskedConsent, Identity, Participant, Researcher
    from samenspel.loop.teams.models import Team


class ResearcherQuerySet(models.QuerySet["Researcher"]):
    """Reads of who works on the material."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)


class ParticipantQuerySet(models.QuerySet["Participant"]):
    """Reads of who takes part."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(team=team)

    def with_token(self, token: str) -> Self:
        """Keep the one to whom a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def of_somebody(self, email: str, person: "Person | None") -> Self:
        """Keep those who are the owner of a proven mail address, or this person."""
        mine = same_address("identity__email", email)
        if person is not None:
            mine |= Q(identity__person=person)
        return self.filter(mine)

    def taking_part(self) -> Self:
        """Keep those who agree, now, that their words are used."""
        return self.filter(consented(self.model, Purpose.TAKE_PART, Reach.TEAM))

    def stopped(self) -> Self:
        """Keep those who answered, and don't agree now: nobody may see their words."""
        agreed = consented(self.model, Purpose.TAKE_PART, Reach.TEAM)
        return self.filter(Q(answered_at__isnull=False) | Exists(self._asked_for_words()), ~agreed)

    def quotable(self, reach: Reach) -> Self:
        """Keep those who agree, now, to be quoted as widely as `reach`."""
        return self.taking_part().filter(consented(self.model, Purpose.QUOTE, reach))

    def _asked_for_words(self) -> "models.QuerySet[Consent]":
        kind = ContentType.objects.get_for_model(self.model)
        given: Any = Consent.objects.filter(subject_type=kind, subject_id=OuterRef("pk"))
        found: models.QuerySet[Consent] = given.filter(purpose=Purpose.TAKE_PART)
        return found


class IdentityQuerySet(models.QuerySet["Identity"]):
    """Reads of who participants are; only for keepers, and for the person self."""

    def of_address(self, email: str) -> Self:
        """Keep those of one mail address, whatever its capitals."""
        return self.filter(same_address("email", email))

    def of_person(self, person: "Person") -> Self:
        """Keep those of one person."""
        return self.filter(person=person)


class AskedConsentQuerySet(models.QuerySet["AskedConsent"]):
    """Reads of what activities ask."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of activities of one Werkplaats."""
        return self.filter(activity__werkplaats=werkplaats)
