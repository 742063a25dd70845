"""Open a way in for who is in the room, and keep what they say went well."""

from datetime import timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common.log import record
from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.access import may_tidy, require
from samenspel.loop.exchange.models import Door, WentWell
from samenspel.loop.exchange.models.door import new_code
from samenspel.loop.exchange.querysets import WentWellQuerySet
from samenspel.loop.network.models import Person

STAYS_OPEN = timedelta(hours=12)
"""How long after the end people can still write, from home or from the train."""


@transaction.atomic
def open_door(*, activity: Activity, by: Person) -> Door:
    """Open the door until some hours after the end; one that was open keeps its address."""
    require(may_tidy(by, activity))
    Activity.objects.select_for_update().get(pk=activity.pk)
    door = Door.objects.filter(activity=activity).first() or Door(activity=activity)
    if door.pk is None or not door.link_works:
        end = max(activity.ends, timezone.now())
        door.new_link(end + STAYS_OPEN - timezone.now())
        door.code = new_code()
        door.save()
        record("exchange.open_door", activity, by.user)
    return door


@transaction.atomic
def close_door(*, activity: Activity, by: Person) -> None:
    """Let nobody in any more; opening again gives another address."""
    require(may_tidy(by, activity))
    door = Door.objects.select_for_update().filter(activity=activity).first()
    if door is not None and door.link_works:
        door.end_link()
        door.save(update_fields=Door.LINK_FIELDS)
        record("exchange.close_door", activity, by.user)


@transaction.atomic
def say_what_went_well(*, activity: Activity, text: str, once: UUID | None = None) -> WentWell:
    """Keep one line, without who said it; the same form again gives the same line."""
    line, _is_new = WentWell.objects.get_or_create(
        once=once or uuid4(),
        defaults={"werkplaats_id": activity.werkplaats_id, "activity": activity, "text": text},
    )
    return line


def lines_of(activity: Activity) -> WentWellQuerySet:
    """Return what people said went well, the last first: for a report or a closing."""
    return WentWell.objects.of_activity(activity).shown()
