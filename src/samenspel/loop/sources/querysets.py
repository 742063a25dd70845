"""Chainable reads of sources, in domain words."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.research.models import Participant
    from samenspel.loop.sources.models import Source, SourceDraft, Speaker
    from samenspel.loop.teams.models import Team


class SourceQuerySet(models.QuerySet["Source"]):
    """Reads of sources."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(team=team)

    def readable_by(self, person: "Person | None") -> Self:
        """Keep those on which `person` works as a researcher, as a member of that Werkplaats."""
        if person is None:
            return self.none()
        own = [membership.werkplaats_id for membership in person.active_memberships]
        return self.filter(team__researchers__person=person, team__werkplaats__in=own)

    def with_words_of(self, participant: "Participant") -> Self:
        """Keep those in which this person speaks, or that are about this person."""
        speaks = Q(speakers__participant=participant) | Q(participants=participant)
        return self.filter(pk__in=self.model._default_manager.filter(speaks).values("pk"))

    def without_text(self) -> Self:
        """Leave the long texts in the database: for lists."""
        return self.defer("text", "extra")


class SourceDraftQuerySet(models.QuerySet["SourceDraft"]):
    """Reads of texts that wait for a yes."""

    def of(self, person: "Person", team: "Team") -> Self:
        """Keep what `person` handed in for this team."""
        return self.filter(made_by=person, team=team)

    def waiting(self, now: datetime | None = None) -> Self:
        """Keep those that can still be said yes to."""
        return self.filter(created__gt=(now or timezone.now()) - self.model.KEPT)

    def expired(self, now: datetime) -> Self:
        """Keep those that waited too long."""
        return self.filter(created__lte=now - self.model.KEPT)


class SpeakerQuerySet(models.QuerySet["Speaker"]):
    """Reads of speakers."""

    def unknown(self) -> Self:
        """Keep those of whom nobody said yet who it is."""
        return self.filter(participant=None, is_ours=False)
