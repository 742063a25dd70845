"""Consents, read in the words of the domain."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Model, Q
from django.utils import timezone

if TYPE_CHECKING:
    from samenspel.ground.consent.models import Affected, Consent, Departure, Purpose, Reach


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Chainable reads of consents."""

    def in_force(self) -> "ConsentQuerySet":
        """Keep what was not withdrawn and has not ended."""
        return self.filter(
            Q(until=None) | Q(until__gt=timezone.now()),
            withdrawn_at=None,
        )

    def ended_untold(self, now: datetime) -> "ConsentQuerySet":
        """Keep what ended by itself, while nobody was told yet."""
        return self.filter(until__lte=now, withdrawn_at=None, end_told=False)

    def of(self, subject: Model) -> "ConsentQuerySet":
        """Keep what `subject` agreed to."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subject_type=kind, subject_id=subject.pk)

    def to(self, purpose: "Purpose", reach: "Reach") -> "ConsentQuerySet":
        """Keep consents to `purpose` that go at least as far as `reach`."""
        return self.filter(purpose=purpose, reach__in=type(reach).at_least(reach))


class DepartureQuerySet(models.QuerySet["Departure"]):
    """Chainable reads of what left."""

    def of(self, subject: Model) -> "DepartureQuerySet":
        """Keep what left with words of `subject`."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subjects__subject_type=kind, subjects__subject_id=subject.pk)


class AffectedQuerySet(models.QuerySet["Affected"]):
    """Chainable reads of what withdrawals touched."""

    def in_scope(self, scope: int) -> "AffectedQuerySet":
        """Keep what belongs to one Werkplaats."""
        return self.filter(scope=scope)

    def to_do(self) -> "AffectedQuerySet":
        """Keep what somebody still has to look at or ask back."""
        return self.filter(done_at=None).exclude(kind="hidden")
