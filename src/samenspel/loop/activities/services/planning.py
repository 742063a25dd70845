"""Plan an activity, change it, put it on the agenda, call it off. No edit loses a registration."""

from datetime import datetime
from typing import TypedDict, Unpack

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.activities import access, signals
from samenspel.loop.activities.models import Activity, Series, Status
from samenspel.loop.activities.services.programme import move_rounds
from samenspel.loop.activities.services.telling import tell_all
from samenspel.loop.activities.services.waiting import fill_free_places
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team

WHEN = {"starts", "ends"}
WHEN_AND_WHERE = WHEN | {"place", "venue", "address", "online_link"}
"""Whoever signed up must hear of a change in these."""


class ActivityDetails(TypedDict, total=False):
    """What can be said about an activity. See the fields of `Activity`."""

    kind: str
    title: str
    team: Team | None
    theme: Theme | None
    series: Series | None
    summary: str
    description: str
    audience: str
    starts: datetime
    ends: datetime
    place: str
    venue: str
    address: str
    accessibility: str
    online_link: str
    capacity: int | None
    companions_allowed: int
    asks_needs: bool
    accept_hours: int
    remind_days: int
    registration_opens: datetime | None
    registration_closes: datetime | None
    reach: str


@transaction.atomic
def plan_activity(
    *, werkplaats: Werkplaats, by: Person, **details: Unpack[ActivityDetails]
) -> Activity:
    """Plan an activity, as a draft; `details` are the fields of `Activity`.

    The very same plan sent twice, outside a series, is one draft.
    """
    access.require(access.may_plan(by, werkplaats, details.get("team")))
    if details.get("series") is None:
        # Held, so that two that come at the same moment see each other.
        Werkplaats.objects.select_for_update(no_key=True).get(pk=werkplaats.pk)
        drafts = Activity.objects.filter(werkplaats=werkplaats, status=Status.DRAFT, series=None)
        if (same := drafts.filter(**details).first()) is not None:
            return same
    activity = Activity.objects.create(werkplaats=werkplaats, **details)
    log.record("activities.plan", activity, by.user)
    signals.activity_planned.send(sender=Activity, activity=activity)
    return activity


@transaction.atomic
def change_activity(
    *,
    activity: Activity,
    by: Person,
    seen_version: int | None = None,
    **changes: Unpack[ActivityDetails],
) -> Activity:
    """Change what is said about an activity; whoever signed up hears of another time or place.

    With less capacity than there are registrations everyone keeps their place, and no place is
    given until there is room again. Raises `ChangedMeanwhileError` when the activity is no longer
    at `seen_version`, so that nobody undoes unknowingly what somebody else did.
    """
    access.require(access.may_edit(by, activity))
    current = lock(activity, seen_version)
    access.require(access.may_plan(by, current.werkplaats, changes.get("team", current.team)))
    changed = {field for field, value in changes.items() if getattr(current, field) != value}
    if not changed:
        return current
    began = current.starts
    for field in changed:
        setattr(current, field, changes[field])  # type: ignore[literal-required]
    current.version += 1
    current.save(update_fields=[*changed, "version", "changed"])
    log.record("activities.change", current, by.user, changed=sorted(changed))
    if changed & WHEN_AND_WHERE:
        _tell_of_move(current)
    if "starts" in changed:
        move_rounds(current, began)
    if changed & WHEN:
        # Another day asks for another reminder, also of who was reminded of the day that it was.
        current.registrations.exclude(reminded_at=None).update(reminded_at=None)
    signals.activity_changed.send(sender=Activity, activity=current, changed=sorted(changed))
    fill_free_places(activity=current)
    return current


def lock(activity: Activity, seen_version: int | None = None) -> Activity:
    """Return `activity` as it is now, and hold it until the transaction ends.

    Raises `ChangedMeanwhileError` when it is no longer at `seen_version`.
    """
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    require_version(current, seen_version)
    return current


def _tell_of_move(activity: Activity) -> None:
    if activity.status != Status.PUBLISHED or activity.is_over:
        return
    key = f"activities:moved:{activity.pk}:{activity.version}"
    tell_all("moved", activity, key=key)


@transaction.atomic
def publish_activity(*, activity: Activity, by: Person) -> Activity:
    """Put a draft on the agenda. Doing so twice changes nothing."""
    access.require(access.may_edit(by, activity))
    current = lock(activity)
    if current.status == Status.DRAFT:
        current.status = Status.PUBLISHED
        current.version += 1
        current.save(update_fields=["status", "version", "changed"])
        log.record("activities.publish", current, by.user)
        signals.activity_published.send(sender=Activity, activity=current)
    return current


@transaction.atomic
def cancel_activity(
    *, activity: Activity, by: Person, reason: str = "", seen_version: int | None = None
) -> int:
    """Call an activity off, and tell everyone who signed up, once; return how many.

    Raises `ChangedMeanwhileError` as `change_activity` does; calling off twice changes nothing.
    """
    access.require(access.may_edit(by, activity))
    current = lock(activity)
    if current.is_cancelled:
        return 0
    require_version(current, seen_version)
    current.status = Status.CANCELLED
    current.cancellation_reason = reason
    current.version += 1
    current.save(update_fields=["status", "cancellation_reason", "version", "changed"])
    log.record("activities.cancel", current, by.user)
    key = f"activities:cancelled:{current.pk}"
    told = tell_all("cancelled", current, key=key)
    signals.activity_cancelled.send(sender=Activity, activity=current)
    return told
