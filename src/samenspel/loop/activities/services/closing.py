"""Close a gathering that was: it leaves the agenda, and stays in the archive."""

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.activities import access, signals
from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.network.models import Person


@transaction.atomic
def close_activity(*, activity: Activity, by: Person) -> Activity:
    """Take what has begun off the agenda. Doing so twice changes nothing."""
    access.require(access.may_edit(by, activity))
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    access.require(current.status == Status.PUBLISHED and current.starts <= timezone.now())
    if current.closed_at is None:
        current.closed_at = timezone.now()
        current.save(update_fields=["closed_at", "changed"])
        log.record("activities.close", current, by.user)
        signals.activity_closed.send(sender=Activity, activity=current)
    return current


@transaction.atomic
def reopen_activity(*, activity: Activity, by: Person) -> Activity:
    """Undo that it was closed, where that was too early. Doing so twice changes nothing."""
    access.require(access.may_edit(by, activity))
    current = Activity.objects.select_for_update().get(pk=activity.pk)
    if current.closed_at is not None:
        current.closed_at = None
        current.save(update_fields=["closed_at", "changed"])
        log.record("activities.reopen", current, by.user)
    return current
