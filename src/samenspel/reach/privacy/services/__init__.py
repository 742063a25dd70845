"""Let people in, erase at their wish, answer their requests, and let go in time."""

from samenspel.reach.privacy.services.erasing import erase_holdings
from samenspel.reach.privacy.services.letting_in import send_link, subject_by_address, subject_of
from samenspel.reach.privacy.services.rehearsing import (
    Rehearsal,
    rehearse_erasing,
    rehearse_round,
    taken_back,
)
from samenspel.reach.privacy.services.requests import (
    answer_request,
    erase_for_request,
    erase_requests,
    expire_requests,
    extend_request,
    make_request,
    note_request,
    prove_request,
    send_what_is_held,
    take_back_request,
    vouch_for_request,
)
from samenspel.reach.privacy.services.retention import (
    expire_links_and_logs,
    next_round,
    run_retention,
    run_retention_daily,
)
from samenspel.reach.privacy.services.settling import settle

__all__ = [
    "Rehearsal",
    "answer_request",
    "erase_for_request",
    "erase_holdings",
    "erase_requests",
    "expire_links_and_logs",
    "expire_requests",
    "extend_request",
    "make_request",
    "next_round",
    "note_request",
    "prove_request",
    "rehearse_erasing",
    "rehearse_round",
    "run_retention",
    "run_retention_daily",
    "send_link",
    "send_what_is_held",
    "settle",
    "subject_by_address",
    "subject_of",
    "take_back_request",
    "taken_back",
    "vouch_for_request",
]
