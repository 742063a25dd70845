"""The agenda's nouns."""

from samenspel.loop.activities.models.activity import Activity, ActivityKind, Place, Status
from samenspel.loop.activities.models.registration import Registration, RegistrationStatus

__all__ = [
    "Activity",
    "ActivityKind",
    "Place",
    "Registration",
    "RegistrationStatus",
    "Status",
]
