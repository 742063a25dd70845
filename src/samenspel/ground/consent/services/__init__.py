"""Give and withdraw consent, and keep what follows from that."""

from samenspel.ground.consent.services.departures import expire_departures, record_departure
from samenspel.ground.consent.services.ending import end_consents_in_time, expire_consents
from samenspel.ground.consent.services.giving import (
    Proof,
    first_refusal,
    give_consent,
    withdraw_consent,
)
from samenspel.ground.consent.services.withdrawals import expire_withdrawals, settle_affected

__all__ = [
    "Proof",
    "end_consents_in_time",
    "expire_consents",
    "expire_departures",
    "expire_withdrawals",
    "first_refusal",
    "give_consent",
    "record_departure",
    "settle_affected",
    "withdraw_consent",
]
