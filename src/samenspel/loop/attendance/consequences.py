"""What happens here when something happens to an activity."""

from typing import Any

from django.dispatch import receiver

from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.signals import activity_closed
from samenspel.loop.attendance.services import keep_turnout


@receiver(activity_closed, dispatch_uid="attendance.closed")
def count_at_the_end(sender: object, activity: Activity, **kwargs: Any) -> None:
    """Keep the numbers when an activity is closed, so that its page tells them at once."""
    keep_turnout(activity=activity)
