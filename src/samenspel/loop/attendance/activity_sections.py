"""What the page of an activity tells afterwards: how many people came, and from where."""

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.sections import SECTIONS
from samenspel.loop.attendance.models import Source, Turnout
from samenspel.loop.network.models import Person, Perspective

ENOUGH = 4
"""With fewer people, a perspective could point at one of them."""


def how_many_came(activity: Activity, person: Person | None) -> Section | None:
    """Show the kept numbers, which change seldom: everyone may see this page, and it is cached."""
    if not activity.is_over and activity.closed_at is None:
        return None
    rows = list(Turnout.objects.filter(activity=activity))
    number = sum(row.number for row in rows)
    if not number:
        return None
    counts = {row.perspective: row.number for row in rows if row.perspective}
    context = {
        "number": number,
        "came": rows[0].source != Source.SIGNED_UP,
        "counts": counts if number >= ENOUGH and any(counts.values()) else None,
        "unknown": number - sum(counts.values()),
        "labels": dict(Perspective.choices),
    }
    return Section("attendance/how_many.html", context)


SECTIONS.register(how_many_came, order=20)
