"""Who works on the material, who takes part, and how they are asked."""

from samenspel.loop.research.models.asking import AskedConsent
from samenspel.loop.research.models.heads import KnownHead, RegistrationAnswer
from samenspel.loop.research.models.participants import Identity, Participant
from samenspel.loop.research.models.researchers import Researcher, ResearchRole

__all__ = [
    "AskedConsent",
    "Identity",
    "KnownHead",
    "Participant",
    "RegistrationAnswer",
    "ResearchRole",
    "Researcher",
]
