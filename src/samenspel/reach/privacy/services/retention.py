"""Let go in time."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from samenspel.reach.privacy.models import AccessLink, ErasureLog, RetentionRun
from samenspel.reach.privacy.registry import all_holdings

ROUND_EVERY = timedelta(hours=20)
LOGS_KEPT = timedelta(days=2 * 365)
logger = logging.getLogger(__name__)


def run_retention(now: datetime) -> RetentionRun:
    """Let every app let go of what it no longer needs; one that fails doesn't stop the others."""
    run = carry_out_round(now)
    run.finished = timezone.now()
    run.save()
    return run


def carry_out_round(now: datetime) -> RetentionRun:
    """Do what a round does, and return what it would note."""
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
    return run


def run_retention_daily(now: datetime) -> int:
    """Do a round if the last one was yesterday; return how much was let go."""
    return run_retention(now).total if next_round(now) <= now else 0


def next_round(now: datetime) -> datetime:
    """Return when the next round is, `now` when it is due."""
    last = RetentionRun.objects.latest_first().first()
    return max(now, last.started + ROUND_EVERY) if last else now


def expire_links_and_logs(now: datetime) -> int:
    """Remove links that no longer open anything, and logs of two years ago; return how many."""
    links, _ = AccessLink.objects.filter(expires_at__lte=now).delete()
    erasures, _ = ErasureLog.objects.filter(at__lte=now - LOGS_KEPT).delete()
    runs, _ = RetentionRun.objects.filter(started__lte=now - LOGS_KEPT).delete()
    return links + erasures + runs
