"""The conference that people sign up for in the browser tests."""

from datetime import timedelta

from django.utils import timezone

from samenspel.loop.activities.models import Activity, ActivityKind, Status
from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website.services import create_site


def plan_conference(werkplaats: Werkplaats, *, capacity: int, companions_allowed: int) -> Activity:
    """A day on a site of its own, with two sessions side by side: one for two, one for one."""
    create_site(werkplaats=werkplaats, hostname="testserver", is_default=True)
    starts = (timezone.now() + timedelta(days=20)).replace(hour=12, minute=0)
    activity = Activity.objects.create(
        werkplaats=werkplaats,
        kind=ActivityKind.CONFERENCE,
        title="Doe, Leer en Inspireer!",
        summary="Een dag vol praktijk uit de wijk, voor bewoners en professionals.",
        starts=starts,
        ends=starts + timedelta(hours=4),
        venue="Theater aan de Schie",
        address="Stadserf 1, Schiedam",
        capacity=capacity,
        companions_allowed=companions_allowed,
        status=Status.PUBLISHED,
    )
    part = activity.rounds.create(title="Ronde 1", starts=starts, ends=activity.ends)
    part.sessions.create(title="Buren helpen buren", room="Foyer", capacity=2)
    part.sessions.create(title="De wijkcoach aan tafel", room="Zaal 2", capacity=1)
    return activity
