"""Remember what leaves the building with people's words in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model

from samenspel.ground.consent.models import Departure, DepartureKind, DepartureSubject, Reach

KEPT = timedelta(days=5 * 365)


@transaction.atomic
def record_departure(
    *,
    kind: DepartureKind,
    label: str,
    subjects: Iterable[Model],
    scope: int | None,
    by: Any = None,
    reach: Reach | None = None,
) -> Departure | None:
    """Remember that something left with words of `subjects` in it; None when it held nobody's.

    `by` is the user who took it, if anybody. `label` says what it was, never what stood in it;
    `reach` how widely it went, when that is known.
    """
    people = {(type(subject), subject.pk) for subject in subjects}
    if not people:
        return None
    departure = Departure.objects.create(
        kind=kind, label=label[:200], scope=scope, by=by, reach=reach or ""
    )
    DepartureSubject.objects.bulk_create(
        DepartureSubject(
            departure=departure,
            subject_type=ContentType.objects.get_for_model(model),
            subject_id=pk,
        )
        for model, pk in sorted(people, key=lambda one: (one[0].__name__, one[1]))
    )
    return departure


def expire_departures(now: datetime) -> int:
    """Forget what left five years ago; return how many."""
    old = Departure.objects.filter(at__lte=now - KEPT)
    number = old.count()
    old.delete()
    return number
