"""An activity as iCalendar (RFC 5545), for the calendar on somebody's phone."""

from datetime import UTC

from icalendar import Calendar, Event, vUri

from samenspel.loop.activities.models import Activity


def as_calendar(activity: Activity, *, language: str = "nl") -> bytes:
    """Return a calendar with only this activity; times in UTC, which every program understands.

    The UID stays the same for as long as the activity exists, so opening the file again after a
    change moves the appointment instead of adding one.
    """
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
    event.add("description", f"{activity.summary}\n\n{page}")
    event.add("url", vUri(page))
    event.add("status", "CANCELLED" if activity.is_cancelled else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", "-//Samenspel//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
