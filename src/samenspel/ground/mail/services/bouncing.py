"""Note what came back, and from which addresses, and when it may be tried again."""

import mailbox
from collections.abc import Iterable
from datetime import datetime
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from samenspel.ground.mail.marks import message_marked
from samenspel.ground.mail.models import Bounce, Message, Reason
from samenspel.ground.mail.reports import LARGEST, Refusal, read_report, refusal_from

REPORTS_AT_ONCE = 200


def take_report(raw: bytes, *, sent_to: str = "") -> Bounce | None:
    """Note what a mail server reports; None when it is no report about a message of ours.

    What is ours is seen from the mark in the address that it came back to (`sent_to`, or what the
    mail itself says) or in the `Message-ID` that it quotes. A mark holds a signature: without one
    of ours nobody can make an address silent.
    """
    refusal = read_report(raw)
    if refusal is None:
        return None
    message = message_marked(f"{sent_to}\n{raw[:LARGEST].decode('ascii', 'replace')}")
    return _note(message, refusal) if message else None


def note_refusal(*, message: Message, problem: Exception) -> Bounce | None:
    """Note that our own mail server, or the reader's at the other end of the line, refused."""
    if not isinstance(problem, SMTPRecipientsRefused):
        return _note(message, Refusal(False, Reason.UNREACHABLE, "")) if message.to else None
    for code, reason in problem.recipients.values():
        words = (
            f"{code} {reason.decode('utf-8', 'replace') if isinstance(reason, bytes) else reason}"
        )
        if refusal := refusal_from("", words):
            return _note(message, refusal)
    return None


@transaction.atomic
def mark_seen(*, bounce: Bounce) -> None:
    """Note that the coordinator knows; no news goes to the address."""
    Bounce.objects.from_scope(bounce.scope).of_address(bounce.address).filter(seen_at=None).update(
        seen_at=timezone.now()
    )


@transaction.atomic
def try_again(*, bounce: Bounce) -> None:
    """Let mail from the same sender go to the address again."""
    now = timezone.now()
    of_address = Bounce.objects.from_scope(bounce.scope).of_address(bounce.address)
    of_address.filter(cleared_at=None).update(cleared_at=now)


def mail_arrives_at(address: str) -> int:
    """Forget that mail came back: its owner just showed that it arrives; return how many."""
    if not address:
        return 0
    came_back = Bounce.objects.of_address(address).filter(cleared_at=None)
    return came_back.update(cleared_at=timezone.now())


def unreachable_among(addresses: Iterable[str], *, scope: int) -> set[str]:
    """Return the addresses (written small) to which no news goes: mail came back from there."""
    came_back = Bounce.objects.from_scope(scope).of_addresses(addresses).stopping_news()
    return set(came_back.values_list("address", flat=True))


def read_returned_mail(now: datetime) -> int:
    """Read the folder that returned mail is put in (a Maildir), and empty it of reports.

    What is no report stays, marked as seen: a person may want to read it.
    """
    if not settings.BOUNCE_MAILDIR:
        return 0
    folder = mailbox.Maildir(settings.BOUNCE_MAILDIR, factory=None, create=False)
    unread = [key for key in folder.keys() if "S" not in folder.get_message(key).get_flags()]  # noqa: SIM118
    return sum(_read_one(folder, key) for key in unread[:REPORTS_AT_ONCE])


def _read_one(folder: mailbox.Maildir, key: str) -> bool:
    with folder.get_file(key) as file:
        noted = take_report(file.read(LARGEST))
    if noted is not None:
        folder.discard(key)
        return True
    letter = folder.get_message(key)
    letter.set_subdir("cur")
    letter.add_flag("S")
    folder[key] = letter
    return False


@transaction.atomic
def _note(message: Message, refusal: Refusal) -> Bounce:
    """Keep one bounce for each message: the same report twice is one, the worst one counts."""
    bounce, is_new = Bounce.objects.get_or_create(
        message=message,
        defaults={
            "address": message.to.lower(),
            "scope": message.scope,
            "final": refusal.final,
            "reason": refusal.reason,
            "detail": refusal.detail,
        },
    )
    if not is_new and refusal.final and not bounce.final:
        bounce.final, bounce.reason, bounce.detail = True, refusal.reason, refusal.detail
        bounce.save(update_fields=["final", "reason", "detail"])
    return bounce
