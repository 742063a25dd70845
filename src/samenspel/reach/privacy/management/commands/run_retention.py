"""Let go of what is no longer needed: `samenspel run_retention`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from samenspel.reach.privacy.services import run_retention


class Command(BaseCommand):
    """Does one round, now; housekeeping does one a day."""

    help = "Remove personal data whose time has passed, and tell how much of which kind."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do a round and tell what it did."""
        run = run_retention(timezone.now())
        for kind, number in sorted(run.removed.items()):
            self.stdout.write(f"{kind}: {number}")
        if run.failed:
            names = ", ".join(sorted(run.failed))
            raise CommandError(f"Not done, see the log: {names}. The rest is done.")
