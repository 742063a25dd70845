"""Whose perspectives were at each meeting of a team."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.attendance.services import turnouts_of
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.voices import Moment, register


def voices_at_meetings(team: Team) -> Iterator[Moment]:
    """Tell of each meeting that has begun how many people of each perspective came."""
    begun = Activity.objects.of_team(team).filter(
        status=Status.PUBLISHED, starts__lte=timezone.now()
    )
    meetings = list(begun)
    attendances = turnouts_of(meetings)
    for meeting in meetings:
        attendance = attendances.get(meeting.pk)
        if attendance is not None and any(attendance.counts.values()):
            yield Moment(
                day=meeting.day,
                place=_("meeting"),
                label=meeting.title,
                counts=attendance.counts,
                url=meeting.get_absolute_url(),
                absence=_("In the last three meetings there was %(nobody)s."),
            )


register(voices_at_meetings)
