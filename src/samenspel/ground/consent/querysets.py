"""Consents, read in the words of the domain."""

from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Model, Q
from django.utils import timezone

if TYPE_CHECKING:
    from samenspel.ground.consent.models import Consent, Purpose, Reach


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Chainable reads of consents."""

    def in_force(self) -> "ConsentQuerySet":
        """Keep what was not withdrawn and has not ended."""
        return self.filter(
            Q(until=None) | Q(until__gt=timezone.now()),
            withdrawn_at=None,
        )

    def of(self, subject: Model) -> "ConsentQuerySet":
        """Keep what `subject` agreed to."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subject_type=kind, subject_id=subject.pk)

    def to(self, purpose: "Purpose", reach: "Reach") -> "ConsentQuerySet":
        """Keep consents to `purpose` that go at least as far as `reach`."""
        return self.filter(purpose=purpose, reach__in=type(reach).at_least(reach))
