"""Findings, what they rest on, who agrees, and what participants say."""

from samenspel.loop.findings.models.checks import CheckAnswer, MemberCheck, MemberCheckInvitation
from samenspel.loop.findings.models.evidence import Evidence, FindingQuestion, Side
from samenspel.loop.findings.models.findings import Confidence, Finding, FindingState
from samenspel.loop.findings.models.voices import Memo, Opinion, Stance

__all__ = [
    "CheckAnswer",
    "Confidence",
    "Evidence",
    "Finding",
    "FindingQuestion",
    "FindingState",
    "MemberCheck",
    "MemberCheckInvitation",
    "Memo",
    "Opinion",
    "Side",
    "Stance",
]
