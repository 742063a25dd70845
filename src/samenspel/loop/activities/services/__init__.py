"""What can be done with activities and registrations."""

from samenspel.loop.activities.services.expiry import (
    erase_old_registrations,
    release_expired_places,
)
from samenspel.loop.activities.services.outcomes import Closed, Full, Outcome, Placed
from samenspel.loop.activities.services.planning import (
    ActivityDetails,
    ChangedMeanwhileError,
    cancel_activity,
    change_activity,
    plan_activity,
    publish_activity,
)
from samenspel.loop.activities.services.registering import (
    cancel_registration,
    confirm_registration,
    register_participant,
)

__all__ = [
    "ActivityDetails",
    "ChangedMeanwhileError",
    "Closed",
    "Full",
    "Outcome",
    "Placed",
    "cancel_activity",
    "cancel_registration",
    "change_activity",
    "confirm_registration",
    "erase_old_registrations",
    "plan_activity",
    "publish_activity",
    "register_participant",
    "release_expired_places",
]
