"""Consents, read in the words of the domain."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, Count, Model, Q, When
from django.utils import timezone

if TYPE_CHECKING:
    from samenspel.ground.consent.models import (
        Affected,
        Consent,
        Departure,
        Purpose,
        Reach,
        Withdrawal,
    )


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

    def next_end(self, since: datetime) -> datetime | None:
        """Return when the first of these that ends by itself after `since` does so."""
        coming = self.filter(withdrawn_at=None, until__gt=since).order_by("until")
        return coming.values_list("until", flat=True).first()

    def of(self, subject: Model) -> "ConsentQuerySet":
        """Keep what `subject` agreed to."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subject_type=kind, subject_id=subject.pk)

    def to(self, purpose: "Purpose", reach: "Reach") -> "ConsentQuerySet":
        """Keep consents to `purpose` that go at least as far as `reach`."""
        return self.filter(purpose=purpose, reach__in=type(reach).at_least(reach))

    def orphans(self) -> "ConsentQuerySet":
        """Keep what belonged to something that is no longer there."""
        gone = Q(pk__in=[])
        kinds = self.order_by().values_list("subject_type", flat=True).distinct()
        for kind in ContentType.objects.filter(pk__in=list(kinds)):
            model = kind.model_class()
            gone |= Q(subject_type=kind) & (
                ~Q(subject_id__in=model._base_manager.values("pk")) if model else Q()
            )
        return self.filter(gone)


class DepartureQuerySet(models.QuerySet["Departure"]):
    """Chainable reads of what left."""

    def of(self, subject: Model) -> "DepartureQuerySet":
        """Keep what left with words of `subject`."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subjects__subject_type=kind, subjects__subject_id=subject.pk)

    def wider_than(self, reach: "Reach | None") -> "DepartureQuerySet":
        """Keep what went further than `reach`, and what went nobody knows how far."""
        if reach is None:
            return self
        return self.exclude(reach__in=[one for one in type(reach) if one.width <= reach.width])


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    """Chainable reads of withdrawals."""

    def of(self, subject: Model) -> "WithdrawalQuerySet":
        """Keep those of `subject`."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(subject_type=kind, subject_id=subject.pk)

    def in_scope(self, scope: int) -> "WithdrawalQuerySet":
        """Keep those that touched something of one Werkplaats, counted: `touched`, `to_do`."""
        ours = Q(affected__scope=scope)
        open_ = ours & Q(affected__done_at=None) & ~Q(affected__kind="hidden")
        counted: WithdrawalQuerySet = self.annotate(
            touched=Count("affected", filter=ours), to_do=Count("affected", filter=open_)
        ).filter(touched__gt=0)
        return counted

    def open_first(self) -> "WithdrawalQuerySet":
        """Put those with something to do first, then the newest; for what `in_scope` counted."""
        return self.order_by(Case(When(to_do__gt=0, then=0), default=1), "-at", "-pk")


class AffectedQuerySet(models.QuerySet["Affected"]):
    """Chainable reads of what withdrawals touched."""

    def in_scope(self, scope: int) -> "AffectedQuerySet":
        """Keep what belongs to one Werkplaats."""
        return self.filter(scope=scope)

    def to_do(self) -> "AffectedQuerySet":
        """Keep what somebody still has to look at or ask back."""
        return self.filter(done_at=None).exclude(kind="hidden")

    def of(self, subject: Model) -> "AffectedQuerySet":
        """Keep what withdrawals of `subject` touched."""
        kind = ContentType.objects.get_for_model(subject)
        return self.filter(withdrawal__subject_type=kind, withdrawal__subject_id=subject.pk)
