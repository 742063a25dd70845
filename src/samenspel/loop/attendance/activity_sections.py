"""What the pages of an activity show of the door.

Everyone reads afterwards how many people came. Who signed up finds the code to show at the door;
who organises it the way to the door and the badges.
"""

from django.utils.translation import gettext as _

from samenspel.ground.common.qr import picture_of
from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.sections import LIST_SECTIONS, REGISTRATION_SECTIONS, SECTIONS
from samenspel.loop.attendance.codes import address_of, code_of
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


def code_for_the_door(registration: Registration, person: Person | None) -> Section | None:
    """Show who has a place a code, which makes going in quick."""
    activity = registration.activity
    over = activity.is_over or activity.is_cancelled or activity.closed_at is not None
    if over or not registration.is_confirmed:
        return None
    address = address_of(code_of(f"r{registration.pk}"), activity.werkplaats)
    picture = picture_of(address, title=_("Code for the door"))
    return Section("attendance/code_section.html", {"picture": picture})


def way_to_the_door(activity: Activity, person: Person | None) -> Section | None:
    """Lead the organiser from the list to the door and the badges, until it is over."""
    if activity.is_cancelled or activity.closed_at is not None:
        return None
    return Section("attendance/on_the_day.html", {"activity": activity})


LIST_SECTIONS.register(way_to_the_door, order=10)
SECTIONS.register(how_many_came, order=20)
REGISTRATION_SECTIONS.register(code_for_the_door, order=20)
