"""Hand messages to the mail server: each by one worker at a time, and once.

A worker claims a message by one conditional update, so of two workers one gets it. What cannot be
known is whether a server accepted a message when the worker dies before noting it: such a message
is sent again, with the same Message-ID so that a mail server may drop the second. We choose so
because a resident who gets the same letter twice is better off than one who never hears.
"""

from datetime import datetime, timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused

import structlog
from django.conf import settings
from django.db.models import F
from django.utils import timezone

from samenspel.ground.mail.envelope import envelope_of
from samenspel.ground.mail.models import Message, State

logger = structlog.get_logger(__name__)

WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60)]
"""How long to wait after each failed try; after the last one we give up."""
BATCH = 500


def deliver_message(message_id: int) -> Message | None:
    """Deliver one message if it is deliverable now; return it as it is afterwards.

    Returns None when it no longer exists. Never raises for what a mail server says or does.
    """
    now = timezone.now()
    claimed = (
        Message.objects.deliverable(now)
        .filter(pk=message_id)
        .update(state=State.SENDING, claimed_at=now, attempts=F("attempts") + 1)
    )
    message = Message.objects.filter(pk=message_id).first()
    if message is None or not claimed:
        return message
    try:
        envelope_of(message).send()
    except Exception as problem:  # Whatever goes wrong, the message must not be lost.
        _note_failure(message, problem)
    else:
        _note_delivery(message)
    return message


def deliver_waiting(*, limit: int = BATCH) -> int:
    """Deliver what still waits although its time has come; return how many were sent.

    This is the safety net under the queue: for a task that got lost and for workers that died.
    """
    waiting = Message.objects.deliverable(timezone.now()).order_by("not_before")
    ids = list(waiting.values_list("pk", flat=True)[:limit])
    delivered = [deliver_message(message_id) for message_id in ids]
    return sum(message is not None and message.state == State.SENT for message in delivered)


def _note_delivery(message: Message) -> None:
    message.state = State.SENT
    message.sent_at = timezone.now()
    message.last_error = ""
    _forget_secret(message)
    message.save(update_fields=["state", "sent_at", "last_error", "text", "html"])


def _forget_secret(message: Message) -> None:
    """Forget a code or link that has gone out, or never will; the demo shows its mail, though."""
    if message.secret and not settings.DEMO:
        message.text = message.html = ""


def _note_failure(message: Message, problem: Exception) -> None:
    message.last_error = f"{type(problem).__name__}: {problem}"[:1000]
    if _is_final(problem) or message.attempts > len(WAITS):
        message.state = State.FAILED
        _forget_secret(message)
    else:
        message.state = State.WAITING
        message.not_before = _next_try(message.attempts)
    message.save(update_fields=["state", "not_before", "last_error", "text", "html"])
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
