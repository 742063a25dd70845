"""Reads what mail servers write when they can't deliver: RFC 3464, and what older ones send.

Anything may come in here. What can't be understood is no report; nothing ever raises.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message as Mail

from samenspel.ground.mail.models import Reason
from samenspel.ground.mail.writing import on_one_line

LARGEST = 1_000_000
"""A report quotes a letter of ours; what is larger than this many bytes is cut off."""
_STATUS_TYPES = {"message/delivery-status", "message/global-delivery-status"}
_ENHANCED = re.compile(r"(?<![\d.])([45])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_PLAIN = re.compile(r"(?<![\d.])([45]\d\d)(?![\d.])")

_BY_SUBJECT = {
    "1": Reason.NO_ADDRESS,
    "2": Reason.CLOSED,
    "3": Reason.UNREACHABLE,
    "4": Reason.UNREACHABLE,
    "5": Reason.OTHER,
    "6": Reason.REFUSED,
    "7": Reason.REFUSED,
}
_BY_DETAIL = {
    "1.2": Reason.NO_DOMAIN,
    "1.10": Reason.NO_DOMAIN,
    "2.2": Reason.FULL,
    "2.3": Reason.TOO_LARGE,
    "3.1": Reason.FULL,
    "3.4": Reason.TOO_LARGE,
    "4.4": Reason.NO_DOMAIN,
}
# Exchange uses 5.1.10 for an unknown recipient; RFC 7505 for a domain that takes no mail.
_BY_WORDS = [(re.compile(r"recipient ?not ?found", re.IGNORECASE), Reason.NO_ADDRESS)]
_BY_PLAIN_CODE = {
    "450": Reason.CLOSED,
    "452": Reason.FULL,
    "550": Reason.NO_ADDRESS,
    "551": Reason.NO_ADDRESS,
    "552": Reason.FULL,
    "553": Reason.NO_ADDRESS,
    "554": Reason.REFUSED,
    "556": Reason.NO_DOMAIN,
}


@dataclass(frozen=True)
class Refusal:
    """Why a message was not delivered, and whether the next one will not be either."""

    final: bool
    reason: Reason
    detail: str


def refusal_from(status: str, words: str) -> Refusal | None:
    """Read the status of a report ("5.1.1") or else the words of a server; None without a code."""
    precise = None if status.endswith(".0.0") else _ENHANCED.fullmatch(status)
    found = precise or _ENHANCED.search(words) or _ENHANCED.fullmatch(status)
    if found is not None:
        kind, subject, detail = found.groups()
        reason = _BY_DETAIL.get(f"{subject}.{detail}") or _BY_SUBJECT.get(subject, Reason.OTHER)
        if f"{subject}.{detail}" == "4.4" and kind == "4":
            reason = Reason.UNREACHABLE  # A name server that is down for a while.
        final = kind == "5"
    elif plain := _PLAIN.search(words):
        reason = _BY_PLAIN_CODE.get(plain[1], Reason.OTHER)
        final = plain[1].startswith("5")
    else:
        return None
    for pattern, told in _BY_WORDS:
        if pattern.search(words):
            reason = told
    return Refusal(final=final, reason=reason, detail=on_one_line(words)[:300])


def read_report(raw: bytes) -> Refusal | None:
    """Return what a mail says of a message that was not delivered; None when it says no such thing.

    A notice of delay, an answer, a message about being away: none of those is a refusal.
    """
    try:
        mail = message_from_bytes(raw[:LARGEST], policy=policy.compat32)
        return next(_refusals(mail), None) or _old_refusal(mail)
    except Exception:
        return None


def _refusals(mail: Mail) -> Iterator[Refusal]:
    """Yield what each recipient's part of a delivery report says (there is one of ours)."""
    for part in mail.walk():
        if part.get_content_type() not in {
            "message/delivery-status",
            "message/global-delivery-status",
        }:
            continue
        for recipient in _blocks(part):
            words = _header(recipient, "Diagnostic-Code")
            status = _header(recipient, "Status").split(" ")[0]
            if _header(recipient, "Action").lower() != "failed":
                continue
            if refusal := refusal_from(status, words):
                yield refusal
            else:
                yield Refusal(final=False, reason=Reason.OTHER, detail=on_one_line(words)[:300])


def _blocks(part: Mail) -> list[Mail]:
    payload = part.get_payload()
    return (
        [block for block in payload if isinstance(block, Mail)] if isinstance(payload, list) else []
    )


def _old_refusal(mail: Mail) -> Refusal | None:
    """Read a report in plain words, as Exim and Google once sent: a header tells what it is."""
    if not mail.get("X-Failed-Recipients"):
        return None
    for part in mail.walk():
        if part.get_content_type() == "text/plain":
            content = part.get_payload(decode=True)
            words = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
            for line in words.splitlines():
                if refusal := refusal_from("", line):
                    return refusal
    return Refusal(final=False, reason=Reason.OTHER, detail="")


def _header(block: Mail, name: str) -> str:
    return on_one_line(str(block.get(name, "")))
