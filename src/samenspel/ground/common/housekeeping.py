"""Small jobs that run by themselves, every few minutes: told by each app, run in one place."""

import logging
from collections.abc import Callable
from datetime import datetime

Job = Callable[[datetime], int]
_jobs: dict[str, Job] = {}
logger = logging.getLogger(__name__)


def register(name: str, job: Job) -> None:
    """Let `job` run at every housekeeping; it must be quick when there is nothing to do.

    A job gets the moment and returns how many things it did. It may run again at any time.
    """
    _jobs[name] = job


def run_all(now: datetime) -> dict[str, int]:
    """Run every job; one that fails is logged and does not stop the others."""
    done = {}
    for name, job in sorted(_jobs.items()):
        try:
            done[name] = job(now)
        except Exception:
            logger.exception("housekeeping failed", extra={"job": name})
    return done
