"""The network's nouns."""

from samenspel.loop.network.models.imports import ImportDraft, ImportKind
from samenspel.loop.network.models.memberships import Invitation, Membership, Perspective, Role
from samenspel.loop.network.models.organisations import (
    Formality,
    Organisation,
    OrganisationKind,
)
from samenspel.loop.network.models.pending import Answer, PendingMembership
from samenspel.loop.network.models.people import Person
from samenspel.loop.network.models.werkplaatsen import Werkplaats, WerkplaatsKind

__all__ = [
    "Answer",
    "Formality",
    "ImportDraft",
    "ImportKind",
    "Invitation",
    "Membership",
    "Organisation",
    "OrganisationKind",
    "PendingMembership",
    "Person",
    "Perspective",
    "Role",
    "Werkplaats",
    "WerkplaatsKind",
]
