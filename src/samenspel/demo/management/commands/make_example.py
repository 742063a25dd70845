"""`make_example`: make the example Werkplaats anew, in the demo's own folder."""

import time
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, CommandParser
from django.db import connection

from samenspel.demo.example.telling import make_example


class Command(BaseCommand):
    """Throws away what the demo holds and makes it again; only works in demo mode."""

    help = "Make the example Werkplaats anew. Everything in the demo's folder is thrown away."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port on which the demo is served: it stands in the links of its mail."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, port: int, verbosity: int, **options: Any) -> None:
        """Make it, and say how long that took."""
        if not settings.DEMO:
            raise CommandError("The example is only made with the settings of the demo.")
        if connection.vendor != "sqlite":
            raise CommandError("The example is made in a SQLite file of its own.")
        started = time.monotonic()
        made: list[str] = []
        make_example(port=port, tell=made.append)
        if verbosity:
            took = time.monotonic() - started
            self.stdout.write(f"Made {', '.join(made)} in {took:.1f} s.")
