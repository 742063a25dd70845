"""Write down who comes in, however often and in whatever order the phones at the doors tell so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from samenspel.loop.activities import access
from samenspel.loop.activities.models import Activity, Companion, Registration
from samenspel.loop.attendance.heads import is_head
from samenspel.loop.attendance.models import CheckIn, Turnout, WalkIn
from samenspel.loop.attendance.services.turnout import keep_turnout
from samenspel.loop.network.models import Person

OLDEST = timedelta(days=7)
"""A phone may be without a connection for long; a clock that says more than this is wrong."""


@dataclass(frozen=True)
class Tap:
    """Somebody at the door said that `head` came in, or (`came` is False) did not after all.

    `age` is how long ago: the clocks of phones differ, what they measure is right.
    """

    event: UUID
    head: str
    came: bool = True
    age: timedelta = timedelta(0)

    def at(self, now: datetime) -> datetime:
        """Return when it was."""
        return now - min(max(self.age, timedelta(0)), OLDEST)


@transaction.atomic
def record_taps(*, activity: Activity, by: Person, taps: Sequence[Tap]) -> list[UUID]:
    """Write down `taps`; return the events that we have now, told before or just now.

    An event that we have changes nothing. A tap that is older than what we know of its head is
    kept and does not count. A head that is not of this activity is left out of the answer.
    """
    access.require(access.may_edit(by, activity))
    # Whoever writes holds the activity: numbers of taps are then given in the order of commits,
    # so that a phone that asks for "all since" misses none.
    Activity.objects.select_for_update().filter(pk=activity.pk).first()
    known = set(_events(tap.event for tap in taps))
    ours = _of_activity(activity, {tap.head for tap in taps if is_head(tap.head)})
    new = _without_twins(tap for tap in taps if tap.event not in known and tap.head in ours)
    _write(activity, by, new)
    if new and Turnout.objects.filter(activity=activity).exists():
        keep_turnout(activity=activity)
    return [tap.event for tap in taps if tap.event in known or tap.head in ours]


def _events(events: Iterable[UUID]) -> Iterable[UUID]:
    return CheckIn.objects.filter(event__in=list(events)).values_list("event", flat=True)


def _without_twins(taps: Iterable[Tap]) -> list[Tap]:
    return list({tap.event: tap for tap in taps}.values())


def _of_activity(activity: Activity, heads: set[str]) -> set[str]:
    """Return which of `heads` belong to `activity`."""
    keys = {kind: [int(head[1:]) for head in heads if head[0] == kind] for kind in "rcw"}
    found = {
        "r": Registration.objects.filter(activity=activity, pk__in=keys["r"]),
        "c": Companion.objects.filter(registration__activity=activity, pk__in=keys["c"]),
        "w": WalkIn.objects.filter(activity=activity, pk__in=keys["w"]),
    }
    return {
        f"{kind}{pk}"
        for kind, rows in found.items()
        if keys[kind]
        for pk in rows.values_list("pk", flat=True)
    }


def _write(activity: Activity, by: Person, taps: list[Tap]) -> None:
    now = timezone.now()
    heads = {tap.head for tap in taps}
    standing = {row.head: row for row in activity.check_ins.standing().of_heads(heads)}
    passed, written = [], []
    for tap in sorted(taps, key=lambda tap: tap.age, reverse=True):
        row = _row(activity, by, tap, tap.at(now))
        before = standing.get(tap.head)
        if before is not None and before.at > row.at:
            row.counts = False
        else:
            standing[tap.head] = row
            if before is not None:
                before.counts = False
                passed.append(before)
        written.append(row)
    # First what no longer counts: of each head only one may.
    CheckIn.objects.bulk_update([row for row in passed if row.pk], ["counts"])
    CheckIn.objects.bulk_create(written)


def _row(activity: Activity, by: Person, tap: Tap, at: datetime) -> CheckIn:
    field = {"r": "registration_id", "c": "companion_id", "w": "walk_in_id"}[tap.head[0]]
    head: dict[str, Any] = {field: int(tap.head[1:])}
    return CheckIn(event=tap.event, activity=activity, came=tap.came, at=at, by=by, **head)


@transaction.atomic
def let_in(
    *,
    activity: Activity,
    by: Person,
    event: UUID,
    name: str,
    email: str = "",
    perspective: str = "",
) -> WalkIn:
    """Write down somebody who did not sign up and came, and is in at once; once per `event`."""
    access.require(access.may_edit(by, activity))
    Activity.objects.select_for_update().filter(pk=activity.pk).first()
    walk_in, _new = WalkIn.objects.get_or_create(
        event=event,
        defaults={
            "activity": activity,
            "name": name.strip(),
            "email": email.strip().lower(),
            "perspective": perspective,
        },
    )
    record_taps(activity=activity, by=by, taps=[Tap(event, f"w{walk_in.pk}")])
    return walk_in
