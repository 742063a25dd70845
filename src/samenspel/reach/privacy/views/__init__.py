"""Pages about personal data."""

from samenspel.reach.privacy.views.desk import desk, desks, erase_for, note
from samenspel.reach.privacy.views.keeping import coming_round, register, register_file, rounds
from samenspel.reach.privacy.views.pages import (
    consents,
    data,
    download,
    erase,
    request_link,
    requested,
)
from samenspel.reach.privacy.views.requests import ask, own_request
from samenspel.reach.privacy.views.withdrawals import settle_one, withdrawal, withdrawals

__all__ = [
    "ask",
    "coming_round",
    "consents",
    "data",
    "desk",
    "desks",
    "download",
    "erase",
    "erase_for",
    "note",
    "own_request",
    "register",
    "register_file",
    "request_link",
    "requested",
    "rounds",
    "settle_one",
    "withdrawal",
    "withdrawals",
]
