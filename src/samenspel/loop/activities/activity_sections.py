"""What the agenda itself shows on the page of an activity: its programme."""

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.programme import programme_of
from samenspel.loop.activities.sections import SECTIONS
from samenspel.loop.network.models import Person


def programme_section(activity: Activity, person: Person | None) -> Section | None:
    """Show the rounds of a conference."""
    programme = programme_of(activity)
    if not programme:
        return None
    return Section(
        "activities/parts/programme.html", {"programme": programme, "activity": activity}
    )


SECTIONS.register(programme_section, order=5)
