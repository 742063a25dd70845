"""Several meetings under one title: planned at once, changed together, one more, one less."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.forms.models import model_to_dict
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.activities import access
from samenspel.loop.activities.models import Activity, Series, Status
from samenspel.loop.activities.services.planning import (
    change_activity,
    plan_activity,
    publish_activity,
)
from samenspel.loop.network.models import Person, Werkplaats

Moment = tuple[datetime, datetime]
TAKEN_ALONG = [
    *("kind", "title", "summary", "description", "audience", "reach"),
    *("place", "venue", "address", "accessibility", "online_link", "capacity"),
    *("companions_allowed", "asks_needs", "accept_hours", "remind_days"),
]
"""What a new meeting has in common with those that are there."""


@transaction.atomic
def plan_series(
    *, werkplaats: Werkplaats, by: Person, moments: Sequence[Moment], join: str, **details: Any
) -> Series:
    """Plan a meeting at each of `moments`, as drafts. The same plan sent twice is one series."""
    team = details.get("team")
    access.require(access.may_plan(by, werkplaats, team))
    same = Series.objects.select_for_update().filter(
        werkplaats=werkplaats, title=details["title"], team=team
    )
    starts = sorted(moment[0] for moment in moments)
    for earlier in same:
        if list(earlier.activities.values_list("starts", flat=True)) == starts:
            return earlier
    series = Series.objects.create(
        werkplaats=werkplaats, team=team, title=details["title"], join=join
    )
    for begins, ends in sorted(moments):
        plan_activity(
            werkplaats=werkplaats, by=by, series=series, starts=begins, ends=ends, **details
        )
    return series


@transaction.atomic
def add_meeting(*, series: Series, by: Person, starts: datetime, ends: datetime) -> Activity:
    """Add a meeting like the last one, as a draft. One at the same moment is the same one."""
    access.require(access.may_plan(by, series.werkplaats, series.team))
    there = series.activities.select_for_update().filter(starts=starts).first()
    if there is not None:
        return there
    last = series.activities.order_by("starts").last()
    shared: Any = model_to_dict(last, fields=TAKEN_ALONG) if last else {"title": series.title}
    return plan_activity(
        werkplaats=series.werkplaats,
        by=by,
        series=series,
        team=series.team,
        theme=last.theme if last else None,
        starts=starts,
        ends=ends,
        **shared,
    )


@transaction.atomic
def remove_meeting(*, activity: Activity, by: Person) -> bool:
    """Remove a draft for which nobody signed up; anything else is called off instead."""
    access.require(access.may_edit(by, activity))
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    if not current.is_draft or current.registrations.exists():
        return False
    log.record("activities.remove", current, by.user)
    current.delete()
    return True


def later_ones(activity: Activity) -> list[Activity]:
    """Return `activity` and those that come after it in its series, and still go on."""
    meetings = Activity.objects.filter(series=activity.series_id, starts__gte=activity.starts)
    coming = meetings.exclude(status=Status.CANCELLED).coming()
    return list(coming.select_related("werkplaats__site", "team"))


@transaction.atomic
def change_later_ones(
    *, activity: Activity, by: Person, moments: dict[int, Moment], **where: Any
) -> int:
    """Give this meeting and the later ones other times (by their id) or another place."""
    meetings = [one for one in later_ones(activity) if one.pk in moments]
    for meeting in meetings:
        starts, ends = moments[meeting.pk]
        change_activity(activity=meeting, by=by, starts=starts, ends=ends, **where)
    return len(meetings)


@transaction.atomic
def publish_series(*, series: Series, by: Person) -> int:
    """Put every draft of a series on the agenda; return how many."""
    access.require(access.may_plan(by, series.werkplaats, series.team))
    drafts = series.activities.filter(status=Status.DRAFT, starts__gt=timezone.now())
    published = [publish_activity(activity=one, by=by) for one in drafts]
    return len(published)
