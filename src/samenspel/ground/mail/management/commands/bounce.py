"""Take one returned mail from a mail server: `samenspel bounce`, at the end of a pipe."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError

from samenspel.ground.mail.reports import LARGEST
from samenspel.ground.mail.services import take_report

TRY_AGAIN_LATER = 75
"""EX_TEMPFAIL: the mail server keeps the mail and tries again."""


class Command(BaseCommand):
    """Reads one mail from standard input."""

    help = "Note that a mail could not be delivered; reads what came back from standard input."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Let the mail server say to which address it came."""
        parser.add_argument("--to", default="", help="the address that the mail came back to")

    def handle(self, *args: Any, **options: Any) -> None:
        """Note it; whatever it is, the mail server never gets it back."""
        try:
            bounce = take_report(sys.stdin.buffer.read(LARGEST), sent_to=options["to"])
        except DatabaseError as problem:
            self.stderr.write(f"{problem}")
            sys.exit(TRY_AGAIN_LATER)
        self.stdout.write("noted" if bounce else "not about a message of ours")
