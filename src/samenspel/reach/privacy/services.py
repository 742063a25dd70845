"""Let people in by a mailed link, erase at their wish, and let go in time."""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.common.holdings import Holding, Subject
from samenspel.ground.common.ratelimit import allow
from samenspel.ground.common.tokens import digest, new_token
from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Person
from samenspel.reach.privacy.models import AccessLink, ErasureLog, RetentionRun, Way
from samenspel.reach.privacy.registry import all_holdings

LINK_VALID = timedelta(hours=24)
ROUND_EVERY = timedelta(hours=20)
LOGS_KEPT = timedelta(days=2 * 365)
logger = logging.getLogger(__name__)


@transaction.atomic
def send_link(*, email: str, sender: Sender, language: str = "nl") -> None:
    """Mail `email` a link to what is held of that address; too many in an hour are not sent.

    The link is mailed whether anything is held or not, and nothing tells the difference.
    """
    email = email.strip().lower()
    if not allow(f"privacy.link:{email}", limit=3, per_seconds=60 * 60):
        return
    token = new_token()
    link = AccessLink.objects.create(
        token_digest=digest(token), email=email, expires_at=timezone.now() + LINK_VALID
    )
    post_message(
        to=email,
        template="privacy/mail/your_data.txt",
        context={"url": sender.site_url + reverse("privacy:by_link", kwargs={"token": token})},
        sender=sender,
        key=f"privacy:link:{link.pk}",
        secret=True,
        language=language,
    )


def subject_by_address(email: str) -> Subject:
    """Return who has proven to own `email`."""
    person = Person.objects.with_address(email).first()
    return Subject(email=email, person_id=person.pk if person else None)


def subject_of(user: User, person: Person | None) -> Subject:
    """Return who is logged in."""
    return Subject(email=user.email, person_id=person.pk if person else None)


@transaction.atomic
def erase_holdings(*, holdings: Iterable[Holding], subject: Subject, way: Way) -> int:
    """Erase these kinds at the wish of `subject`, or nothing at all; the account goes last.

    Returns how many records it touched. Raises `ValidationError` with what must be done first.
    """
    total = 0
    for holding in sorted(holdings, key=lambda holding: holding.name == "accounts"):
        number = holding.erase(subject)
        ErasureLog.objects.create(kind=holding.name, number=number, way=way)
        total += number
    return total


def run_retention(now: datetime) -> RetentionRun:
    """Let every app let go of what it no longer needs; one that fails doesn't stop the others."""
    run = RetentionRun(started=now)
    for holding in all_holdings():
        if holding.expire is None:
            continue
        try:
            with transaction.atomic():
                run.removed[holding.name] = holding.expire(now)
        except Exception as problem:
            logger.exception("retention failed", extra={"kind": holding.name})
            run.failed[holding.name] = type(problem).__name__
    run.finished = timezone.now()
    run.save()
    return run


def run_retention_daily(now: datetime) -> int:
    """Do a round if the last one was yesterday; return how much was let go."""
    if RetentionRun.objects.filter(started__gt=now - ROUND_EVERY).exists():
        return 0
    return sum(run_retention(now).removed.values())


def expire_links_and_logs(now: datetime) -> int:
    """Remove links that no longer open anything, and logs of two years ago; return how many."""
    links, _ = AccessLink.objects.filter(expires_at__lte=now).delete()
    erasures, _ = ErasureLog.objects.filter(at__lte=now - LOGS_KEPT).delete()
    runs, _ = RetentionRun.objects.filter(started__lte=now - LOGS_KEPT).delete()
    return links + erasures + runs
