"""Hand messages to the mail server: each by one worker at a time, and once.

A worker claims a message by one conditional update, so of two workers one gets it. What cannot be
known is whether a server accepted a message when the worker dies before noting it, or when the
connection breaks just before its answer: such a message is sent again, with the same Message-ID so
that a mail server may drop the second. We choose so because a resident who gets the same letter
twice is better off than one who never hears.

Many messages go over one connection: whoever delivers one goes on with what else waits.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import inf
from smtplib import SMTPDataError, SMTPRecipientsRefused

import structlog
from django.conf import settings
from django.db.models import F
from django.utils import timezone

from samenspel.ground.mail.envelope import envelope_of
from samenspel.ground.mail.models import Message, State
from samenspel.ground.mail.postman import Postman
from samenspel.ground.mail.services.bouncing import note_refusal

logger = structlog.get_logger(__name__)

WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60)]
"""How long to wait after each failed try; after the last one we give up."""
BATCH = 500
LOOKED_UP_AT_ONCE = 20
"""After so many we look again what waits: a code for somebody at the door goes before the rest."""


@dataclass
class Round:
    """What one round yielded: how many were sent, and which must be tried again, and when.

    `next_one` still waits: the round came to its end before it.
    """

    sent: int = 0
    later: dict[int, datetime] = field(default_factory=dict)
    next_one: int | None = None

    def note(self, message: Message) -> None:
        """Count one message, as it is after its try."""
        if message.state == State.SENT:
            self.sent += 1
        elif message.state == State.WAITING:
            self.later[message.pk] = message.not_before


def deliver_message(message_id: int) -> Message | None:
    """Deliver one message if it is deliverable now; return it as it is afterwards.

    Returns None when it no longer exists. Never raises for what a mail server says or does.
    """
    with Postman() as postman:
        tried = _deliver(message_id, postman)
    return tried or Message.objects.filter(pk=message_id).first()


def deliver_waiting(*, limit: int = BATCH) -> int:
    """Deliver what still waits although its time has come; return how many were sent.

    This is the safety net under the queue: for a task that got lost and for workers that died.
    """
    return deliver_round(limit=limit).sent


def deliver_round(*, first: int | None = None, limit: int = BATCH, seconds: float = inf) -> Round:
    """Deliver the message `first`, and then what else waits, over one connection.

    Takes about `seconds` at most: a worker that is told to stop gets a moment to end its round, and
    nothing is sent twice. When the mail server can't be reached the rest is left for later.
    """
    done = Round()
    until = time.monotonic() + seconds
    with Postman() as postman:
        for number, message_id in enumerate(_one_by_one(first)):
            if number >= limit or (number and time.monotonic() > until):
                done.next_one = message_id
                break
            message = _deliver(message_id, postman)
            if message is not None:
                done.note(message)
            if postman.server_is_away:
                break
    return done


def _one_by_one(first: int | None) -> Iterator[int]:
    """Yield what to deliver, urgent ones first; looks again every so often, until nothing waits."""
    if first is not None:
        yield first
    while True:
        waiting = Message.objects.deliverable(timezone.now()).order_by("-urgent", "not_before")
        ids = list(waiting.values_list("pk", flat=True)[:LOOKED_UP_AT_ONCE])
        if not ids:
            return
        yield from ids


def _deliver(message_id: int, postman: Postman) -> Message | None:
    """Try one message; return it, or None when it was not ours to try."""
    now = timezone.now()
    claimed = (
        Message.objects.deliverable(now)
        .filter(pk=message_id)
        .update(state=State.SENDING, claimed_at=now, attempts=F("attempts") + 1)
    )
    message = Message.objects.filter(pk=message_id).first() if claimed else None
    if message is None:
        return None
    try:
        postman.bring(envelope_of(message))
    except Exception as problem:  # Whatever goes wrong, the message must not be lost.
        _note_failure(message, problem)
    else:
        _note_delivery(message)
    return message


def _note_delivery(message: Message) -> None:
    message.state = State.SENT
    message.sent_at = timezone.now()
    message.last_error = ""
    _forget_what_opens(message)
    message.save(update_fields=["state", "sent_at", "last_error", "stop_url", "text", "html"])


def _forget_what_opens(message: Message) -> None:
    """Forget a code or link that has gone out, or never will; the demo shows its mail, though."""
    message.stop_url = ""
    if message.secret and not settings.DEMO:
        message.text = message.html = ""


def _note_failure(message: Message, problem: Exception) -> None:
    message.last_error = f"{type(problem).__name__}: {problem}"[:1000]
    if _is_final(problem) or message.attempts > len(WAITS):
        message.state = State.FAILED
        _forget_what_opens(message)
        note_refusal(message=message, problem=problem)
    else:
        message.state = State.WAITING
        message.not_before = _next_try(message.attempts)
    message.save(update_fields=["state", "not_before", "last_error", "stop_url", "text", "html"])
    logger.warning(
        "mail_not_delivered",
        message=message.pk,
        attempts=message.attempts,
        state=message.state,
        problem=type(problem).__name__,
    )


def _next_try(attempts: int) -> datetime:
    return timezone.now() + WAITS[attempts - 1]


def _is_final(problem: Exception) -> bool:
    """Return whether the server said that it will never take this message to this address."""
    if isinstance(problem, SMTPRecipientsRefused):
        return all(code >= 500 for code, _reason in problem.recipients.values())
    return isinstance(problem, SMTPDataError) and problem.smtp_code >= 500
