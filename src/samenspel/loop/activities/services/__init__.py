"""What can be done with activities and registrations."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.activities.services.answering import (
    cancel_registration,
    confirm_registration,
)
from samenspel.loop.activities.services.expiry import (
    erase_old_registrations,
    release_expired_places,
)
from samenspel.loop.activities.services.outcomes import (
    Closed,
    Full,
    NoRoomError,
    Outcome,
    Placed,
    SessionTakenError,
    Waiting,
)
from samenspel.loop.activities.services.planning import (
    ActivityDetails,
    cancel_activity,
    change_activity,
    plan_activity,
    publish_activity,
)
from samenspel.loop.activities.services.registering import register_participant
from samenspel.loop.activities.services.saying import Said, change_registration
from samenspel.loop.activities.services.series import confirm_with_series, register_for_several
from samenspel.loop.activities.services.waiting import fill_free_places

__all__ = [
    "ActivityDetails",
    "ChangedMeanwhileError",
    "Closed",
    "Full",
    "NoRoomError",
    "Outcome",
    "Placed",
    "Said",
    "SessionTakenError",
    "Waiting",
    "cancel_activity",
    "cancel_registration",
    "change_activity",
    "change_registration",
    "confirm_registration",
    "confirm_with_series",
    "erase_old_registrations",
    "fill_free_places",
    "plan_activity",
    "publish_activity",
    "register_for_several",
    "register_participant",
    "release_expired_places",
]
