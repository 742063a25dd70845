"""What stands in each feed."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.loop.activities.calendar_file import event_of
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.querysets import ActivityQuerySet
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Theme

if TYPE_CHECKING:
    from icalendar import Event

LOOKING_BACK = timedelta(days=90)
MOST = 1_000


def of_everyone(werkplaats: Werkplaats, theme: Theme | None, *, language: str) -> Iterator["Event"]:
    """Give what anybody may see of the agenda, on one theme or all; called off ones say so."""
    activities = Activity.objects.for_werkplaats(werkplaats).visible_to(None)
    if theme is not None:
        activities = activities.on_theme(theme)
    for activity in _listed(activities):
        yield event_of(activity, language=language)


def of_person(person: Person, werkplaats: Werkplaats, *, language: str) -> Iterator["Event"]:
    """Give what `person` signed up for, and when the own teams come together.

    Only who has a place for certain gets the link of an online meeting.
    """
    here = Registration.objects.for_werkplaats(werkplaats).active().of_person(person)
    registered = {one.activity_id: one for one in here}
    activities = Activity.objects.for_werkplaats(werkplaats).announced()
    at_my_table = person.team_memberships.in_force().values("team")
    mine = activities.filter(Q(pk__in=registered) | Q(team__in=at_my_table))
    for activity in _listed(mine):
        registration = registered.get(activity.pk)
        has_a_place = registration is not None and registration.is_confirmed
        notes = [activity.online_link] if has_a_place and activity.online_link else []
        if registration is not None and not has_a_place:
            notes = [_("You don't have a place for certain yet.")]
        yield event_of(
            activity,
            language=language,
            certain=registration is None or has_a_place,
            notes=notes,
        )


def _listed(activities: ActivityQuerySet) -> ActivityQuerySet:
    recent = activities.filter(ends__gt=timezone.now() - LOOKING_BACK)
    return recent.select_related("werkplaats__site").order_by("starts", "pk")[:MOST]
