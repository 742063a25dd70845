"""How many came: counted while there are names, kept when they go, or filled in by hand."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.freshness.services import touch
from samenspel.loop.activities import access
from samenspel.loop.activities.models import Activity, Registration, Status
from samenspel.loop.attendance.models import CheckIn, Source, Turnout
from samenspel.loop.attendance.querysets import Counts
from samenspel.loop.network.models import Membership, Person, Perspective

QUIET = timedelta(hours=12)
"""After the end we wait so long before we count: a phone may still have to catch up."""


@dataclass(frozen=True)
class Attendance:
    """How many people came to one activity, and how we know.

    `counts` has the four `Perspective` values; who said nothing is only in `number`.
    """

    number: int
    counts: Counts = field(default_factory=dict)
    source: Source = Source.CHECK_INS

    @property
    def is_certain(self) -> bool:
        """Return whether these people came, and did not only sign up."""
        return self.source != Source.SIGNED_UP


def turnout_of(activity: Activity) -> Attendance | None:
    """Return how many came to `activity`; None where nobody can know."""
    return turnouts_of([activity]).get(activity.pk)


def turnouts_of(activities: Iterable[Activity]) -> dict[int, Attendance]:
    """Return how many came to each activity, by its key, in three queries.

    What was kept or filled in goes first, then who was checked in, then who has a place.
    """
    keys = [activity.pk for activity in activities]
    registered = _signed_up(Registration.objects.filter(activity__in=keys))
    checked_in = CheckIn.objects.filter(activity__in=keys).numbers()
    known = {key: _attendance(counts, Source.SIGNED_UP) for key, counts in registered.items()}
    known |= {key: _attendance(counts, Source.CHECK_INS) for key, counts in checked_in.items()}
    kept: dict[int, Counts] = {}
    sources: dict[int, Source] = {}
    for row in Turnout.objects.filter(activity__in=keys):
        kept.setdefault(row.activity_id, {})[row.perspective] = row.number
        sources[row.activity_id] = Source(row.source)
    return known | {key: _attendance(counts, sources[key]) for key, counts in kept.items()}


def _attendance(counts: Mapping[str, int], source: Source) -> Attendance:
    sides = {side.value: counts.get(side.value, 0) for side in Perspective}
    return Attendance(sum(counts.values()), sides, source)


def _signed_up(registrations: "QuerySet[Registration]") -> dict[int, Counts]:
    """Count who has a place; companions did not say as what they come."""
    member = Membership.objects.filter(
        person=OuterRef("person"), werkplaats=OuterRef("activity__werkplaats")
    )
    rows = (
        registrations.filter(status="confirmed")
        .annotate(belongs=Subquery(member.values("perspective")[:1]))
        .values_list("activity_id", "perspective", "belongs", "party")
    )
    numbers: dict[int, Counter[str]] = {}
    for activity, perspective, belongs, party in rows:
        count = numbers.setdefault(activity, Counter())
        count[perspective or belongs or ""] += 1
        count[""] += party - 1
    return {key: dict(count) for key, count in numbers.items()}


@transaction.atomic
def set_turnout(
    *, activity: Activity, by: Person, number: int, counts: Mapping[str, int] | None = None
) -> Attendance:
    """Write down how many came, where nobody counted at the door, or counted wrongly.

    `counts` says how many of each `Perspective`; together not more than `number`, else
    `ValidationError`. Nothing that happens by itself changes it afterwards.
    """
    access.require(access.may_edit(by, activity))
    sides = {side.value: (counts or {}).get(side.value, 0) for side in Perspective}
    unknown = number - sum(sides.values())
    if min(number, unknown, *sides.values()) < 0:
        raise ValidationError(
            _("These are more people than came in all. Check the numbers."), code="too_many"
        )
    _locked(activity)
    _keep(activity, sides | {"": unknown}, Source.BY_HAND)
    log.record("attendance.set_turnout", activity, by.user, number=number)
    return _attendance(sides | {"": unknown}, Source.BY_HAND)


@transaction.atomic
def keep_turnout(*, activity: Activity) -> Attendance | None:
    """Keep the numbers of `activity`, so that they stay when names are forgotten.

    May be done as often as one likes, as when somebody is checked in late; what an organiser
    filled in stays. None where there was nobody to count.
    """
    _locked(activity)
    kept = set(activity.turnouts.values_list("source", flat=True))
    if Source.BY_HAND in kept:
        return turnout_of(activity)
    checked_in = activity.check_ins.numbers().get(activity.pk)
    if checked_in is not None:
        _keep(activity, checked_in, Source.CHECK_INS)
    elif not kept:
        signed_up = _signed_up(activity.registrations.all()).get(activity.pk)
        if signed_up is not None:
            _keep(activity, signed_up, Source.SIGNED_UP)
    return turnout_of(activity)


def keep_turnouts(*, now: datetime) -> int:
    """Keep the numbers of all that is over; return of how many activities."""
    kept = [keep_turnout(activity=activity) for activity in _uncounted(now - QUIET)]
    return sum(attendance is not None for attendance in kept)


def _uncounted(by: datetime) -> "QuerySet[Activity]":
    """Return what was over `by` then and had people, whose number was not kept yet."""
    over = Q(ends__lte=by) | Q(closed_at__lte=by)
    placed = Registration.objects.filter(activity=OuterRef("pk")).confirmed()
    came = CheckIn.objects.filter(activity=OuterRef("pk")).present()
    had_people = Exists(placed) | Exists(came)
    return Activity.objects.filter(over, had_people, turnouts=None, status=Status.PUBLISHED)


def _locked(activity: Activity) -> None:
    """Let nobody else count while we do."""
    Activity.objects.select_for_update().filter(pk=activity.pk).first()


def _keep(activity: Activity, counts: Mapping[str, int], source: Source) -> None:
    activity.turnouts.all().delete()
    Turnout.objects.bulk_create(
        Turnout(activity=activity, perspective=side, number=counts.get(side, 0), source=source)
        for side in [*Perspective.values, ""]
    )
    touch(activity.werkplaats_id)
