"""Plan an activity, change it, put it on the agenda, call it off. No edit loses a registration."""

from datetime import datetime
from typing import TypedDict, Unpack

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.activities import access, signals
from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.activities.services.letters import post_to_all
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team

WHEN_AND_WHERE = {"starts", "ends", "place", "venue", "address", "online_link"}
"""Whoever signed up must hear of a change in these."""


class ActivityDetails(TypedDict, total=False):
    """What can be said about an activity. See the fields of `Activity`."""

    kind: str
    title: str
    team: Team | None
    theme: Theme | None
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
    registration_opens: datetime | None
    registration_closes: datetime | None
    reach: str


@transaction.atomic
def plan_activity(
    *, werkplaats: Werkplaats, by: Person, **details: Unpack[ActivityDetails]
) -> Activity:
    """Plan an activity, as a draft; `details` are the fields of `Activity`."""
    access.require(access.may_plan(by, werkplaats, details.get("team")))
    activity = Activity.objects.create(werkplaats=werkplaats, **details)
    log.record("activities.plan", activity, by.user)
    signals.activity_planned.send(sender=Activity, activity=activity)
    return activity


@transaction.atomic
def change_activity(
    *, activity: Activity, by: Person, **changes: Unpack[ActivityDetails]
) -> Activity:
    """Change what is said about an activity; whoever signed up hears of another time or place.

    With less capacity than there are registrations everyone keeps their place, and no place is
    given until there is room again.
    """
    access.require(access.may_edit(by, activity))
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    access.require(access.may_plan(by, current.werkplaats, changes.get("team", current.team)))
    changed = {field for field, value in changes.items() if getattr(current, field) != value}
    if not changed:
        return current
    for field in changed:
        setattr(current, field, changes[field])  # type: ignore[literal-required]
    current.save(update_fields=[*changed, "changed"])
    log.record("activities.change", current, by.user, changed=sorted(changed))
    if changed & WHEN_AND_WHERE:
        _tell_of_move(current)
    signals.activity_changed.send(sender=Activity, activity=current, changed=sorted(changed))
    return current


def _tell_of_move(activity: Activity) -> None:
    if activity.status != Status.PUBLISHED or activity.is_over:
        return
    registered = activity.registrations.holding_a_place()
    key = f"activities:moved:{activity.pk}:{activity.changed.isoformat()}"
    post_to_all("moved", activity, registered, key=key)


@transaction.atomic
def publish_activity(*, activity: Activity, by: Person) -> Activity:
    """Put a draft on the agenda. Doing so twice changes nothing."""
    access.require(access.may_edit(by, activity))
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    if current.status == Status.DRAFT:
        current.status = Status.PUBLISHED
        current.save(update_fields=["status", "changed"])
        log.record("activities.publish", current, by.user)
        signals.activity_published.send(sender=Activity, activity=current)
    return current


@transaction.atomic
def cancel_activity(*, activity: Activity, by: Person, reason: str = "") -> int:
    """Call an activity off, and tell everyone who signed up, once; return how many."""
    access.require(access.may_edit(by, activity))
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    if current.is_cancelled:
        return 0
    current.status = Status.CANCELLED
    current.cancellation_reason = reason
    current.save(update_fields=["status", "cancellation_reason", "changed"])
    log.record("activities.cancel", current, by.user)
    registered = current.registrations.holding_a_place(timezone.now())
    told = post_to_all("cancelled", current, registered, key=f"activities:cancelled:{current.pk}")
    signals.activity_cancelled.send(sender=Activity, activity=current)
    return told
