"""What a phone at the door has to hear: which heads changed, and whether the list itself did."""

import hashlib
from typing import Any

from django.db.models import Count, Max

from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.heads import changed_since
from samenspel.loop.attendance.words import hour_of


def newest_tap(activity: Activity) -> int:
    """Return the number up to which a list that is read after this is up to date."""
    newest: int | None = activity.check_ins.aggregate(newest=Max("pk"))["newest"]
    return newest or 0


def list_version(activity: Activity) -> str:
    """Return a word that changes when somebody is added to the list, or gets another state."""
    signed_up = activity.registrations.aggregate(
        Count("pk"), Max("created"), Max("decided_at"), Count("companions")
    )
    walked_in = activity.walk_ins.count()
    told = repr([*signed_up.values(), walked_in])
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def state_since(activity: Activity, cursor: int) -> dict[str, Any]:
    """Return what changed since `cursor`, in the words of the screen; names are never in it."""
    newest, changed = changed_since(activity, cursor)
    return {
        "cursor": newest,
        "list": list_version(activity),
        "heads": {
            row.head: {"in": row.came, "at": hour_of(row.at) if row.came else ""} for row in changed
        },
    }
