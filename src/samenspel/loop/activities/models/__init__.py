"""The agenda's nouns."""

from samenspel.loop.activities.models.activity import Activity, ActivityKind, Place, Status
from samenspel.loop.activities.models.asking import (
    Answer,
    Asked,
    AskedKind,
    Companion,
    SessionChoice,
)
from samenspel.loop.activities.models.letters import Group, GroupLetter
from samenspel.loop.activities.models.registration import Registration, RegistrationStatus
from samenspel.loop.activities.models.series import Join, Series
from samenspel.loop.activities.models.sessions import Round, Session, Speaker
from samenspel.loop.activities.models.telling import Telling

__all__ = [
    "Activity",
    "ActivityKind",
    "Answer",
    "Asked",
    "AskedKind",
    "Companion",
    "Group",
    "GroupLetter",
    "Join",
    "Place",
    "Registration",
    "RegistrationStatus",
    "Round",
    "Series",
    "Session",
    "SessionChoice",
    "Speaker",
    "Status",
    "Telling",
]
