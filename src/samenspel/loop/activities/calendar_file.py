"""Activities as iCalendar (RFC 5545), for the calendar on somebody's phone."""

from collections.abc import Iterable
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from samenspel.loop.activities.models import Activity

if TYPE_CHECKING:
    from icalendar import Event

FRESH_FOR = timedelta(hours=6)
"""How soon a calendar program that follows a feed is asked to look again."""


def as_calendar(activity: Activity, *, language: str = "nl") -> bytes:
    """Return a calendar with only this activity."""
    return calendar_of([event_of(activity, language=language)])


def event_of(
    activity: Activity, *, language: str = "nl", certain: bool = True, notes: Iterable[str] = ()
) -> "Event":
    """Return the appointment; times in UTC, which every program understands.

    The UID stays the same for as long as the activity exists, so reading it again after a change
    moves the appointment instead of adding one. `certain` is false for who has no place yet;
    `notes` are added to what it is about.
    """
    from icalendar import Event, vUri  # noqa: PLC0415 - it takes 2 MiB, few follow a feed

    home = activity.werkplaats.root_url
    page = home + activity.get_absolute_url()
    event = Event()
    event.add("uid", f"activity-{activity.pk}@{home.partition('//')[2] or 'samenspel'}")
    event.add("dtstamp", activity.changed.astimezone(UTC))
    event.add("last-modified", activity.changed.astimezone(UTC))
    event.add("sequence", int(activity.changed.timestamp() - activity.created.timestamp()))
    event.add("dtstart", activity.starts.astimezone(UTC))
    event.add("dtend", activity.ends.astimezone(UTC))
    event.add("summary", activity.title, parameters={"LANGUAGE": language})
    event.add("location", activity.where)
    event.add("description", "\n\n".join([activity.summary, *notes, page]))
    event.add("url", vUri(page))
    event.add("status", _status(activity, certain))
    return event


def calendar_of(events: Iterable["Event"], *, name: str = "") -> bytes:
    """Return a calendar file; one with a `name` is a feed, which programs read again."""
    from icalendar import Calendar  # noqa: PLC0415 - see `event_of`

    calendar = Calendar()
    calendar.add("prodid", "-//Samenspel//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", FRESH_FOR, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", FRESH_FOR)
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _status(activity: Activity, certain: bool) -> str:
    if activity.is_cancelled:
        return "CANCELLED"
    return "CONFIRMED" if certain else "TENTATIVE"
