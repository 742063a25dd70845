"""What the agenda shows on the page of an activity: its series, and its programme."""

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.programme import programme_of
from samenspel.loop.activities.sections import SECTIONS
from samenspel.loop.network.models import Person

SHOWN = 60


def programme_section(activity: Activity, person: Person | None) -> Section | None:
    """Show the rounds of a conference."""
    programme = programme_of(activity)
    if not programme:
        return None
    return Section(
        "activities/parts/programme.html", {"programme": programme, "activity": activity}
    )


def series_section(activity: Activity, person: Person | None) -> Section | None:
    """Show the other meetings of the series that this reader may see."""
    if activity.series is None:
        return None
    meetings = activity.series.activities.announced().visible_to(person).order_by("starts")
    shown = list(meetings[:SHOWN])
    if not shown or shown == [activity]:
        return None
    context = {"series": activity.series, "meetings": shown, "activity": activity}
    return Section("activities/parts/series.html", context)


SECTIONS.register(series_section, order=4)
SECTIONS.register(programme_section, order=5)
