"""What the page of a team shows of the agenda."""

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.remarks import remark_on
from samenspel.loop.activities.seats import own_at_a_seat
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
    seen = Activity.objects.open_to_seat(member).of_team(member.team)
    coming = list(seen.coming()[:SHOWN])
    if not coming:
        return None
    theirs = {one.activity_id: one for one in own_at_a_seat(member).filter(activity__in=coming)}
    meetings = [(activity, theirs.get(activity.pk)) for activity in coming]
    context = {"meetings": meetings, "token": member.seat_link.token}
    return Section("activities/parts/at_a_seat.html", context)


SECTIONS.register(activities_of_team, order=10)
SEAT_SECTIONS.register(coming_at_a_seat, order=10)
