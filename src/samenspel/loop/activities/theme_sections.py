"""What the page of a theme shows of the agenda."""

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Theme
from samenspel.loop.programme.sections import SECTIONS

SHOWN = 6


def activities_on_theme(theme: Theme, person: Person | None) -> Section | None:
    """Show what is coming on this theme, else what was last."""
    seen = Activity.objects.on_theme(theme).visible_to(person).with_places()
    coming = list(seen.coming()[:SHOWN])
    earlier = [] if coming else list(seen.earlier()[:SHOWN])
    if not coming and not earlier:
        return None
    return Section("activities/parts/section.html", {"coming": coming, "earlier": earlier})


SECTIONS.register(activities_on_theme, order=30)
