"""Consents, what left with people's words, and what a withdrawal touched."""

from samenspel.ground.consent.models.consents import Consent, How, Purpose, Reach
from samenspel.ground.consent.models.departures import Departure, DepartureKind, DepartureSubject
from samenspel.ground.consent.models.withdrawals import Affected, AffectedKind, Withdrawal

__all__ = [
    "Affected",
    "AffectedKind",
    "Consent",
    "Departure",
    "DepartureKind",
    "DepartureSubject",
    "How",
    "Purpose",
    "Reach",
    "Withdrawal",
]
