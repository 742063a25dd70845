"""Run the small jobs that every app registered; `samenspel serve` does so every few minutes."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from samenspel.ground.common.housekeeping import run_all


class Command(BaseCommand):
    """`samenspel housekeeping`."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Run them all and say what was done."""
        for name, count in run_all(timezone.now()).items():
            if count or options["verbosity"] > 1:
                self.stdout.write(f"{name}: {count}")
