"""What the page of a team shows of the agenda."""

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.remarks import remark_on
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.sections import SEAT_SECTIONS, SECTIONS

SHOWN = 60


def activities_of_team(team: Team, person: Person | None) -> Section | None:
    """Show when the team comes together, and when it did."""
    seen = Activity.objects.of_team(team).visible_to(person).with_places()
    activities = list(seen.order_by("-starts")[:SHOWN])
    if not activities:
        return None
    coming = [activity for activity in reversed(activities) if not activity.is_over]
    earlier = [activity for activity in activities if activity.is_over]
    remark_on(earlier, person)
    return Section("activities/parts/section.html", {"coming": coming, "earlier": earlier})


def coming_at_a_seat(member: TeamMember, person: Person | None) -> Section | None:
    """Show when the team comes together to who came by a mailed link, without an account."""
    coming = list(Activity.objects.of_team(member.team).visible_to(person).coming()[:SHOWN])
    return Section("activities/parts/at_a_seat.html", {"coming": coming}) if coming else None


SECTIONS.register(activities_of_team, order=10)
SEAT_SECTIONS.register(coming_at_a_seat, order=10)
