"""`samenspel prepare_names`: make the lists of names and places, once."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from samenspel.loop.deidentifying.recognise import lists


class Command(BaseCommand):
    """Takes about a minute and a gigabyte of memory; `serve` starts it by itself when needed."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Let them be made again."""
        parser.add_argument("--again", action="store_true", help="also when they are there")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the lists unless they are there."""
        folder = Path(settings.SAMENSPEL_NAMES)
        if lists.are_prepared(folder) and not options["again"]:
            return self._say(options, "The lists of names are there already.")
        try:
            lists.prepare(folder, here=True)
        except lists.ListsError as error:
            raise CommandError(f"The lists of names could not be made: {error}") from error
        return self._say(options, "The lists of names are ready.")

    def _say(self, options: dict[str, Any], words: str) -> None:
        if options["verbosity"]:
            self.stdout.write(words)
