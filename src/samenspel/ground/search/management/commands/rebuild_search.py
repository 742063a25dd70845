"""`samenspel rebuild_search`: describe everything that can be found anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.ground.search import services


class Command(BaseCommand):
    """Fills the index again while people go on searching: after restoring or loading data."""

    help = "Describe everything that can be found anew, and forget what is no longer there."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer to begin with an empty index."""
        parser.add_argument(
            "--empty-first",
            action="store_true",
            help="Throw the index away first; nothing is found until it is filled again.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and tell how far it is."""
        total = services.rebuild_index(empty_first=options["empty_first"], progress=self._tell)
        self.stdout.write(
            ngettext("%(count)d thing can be found.", "%(count)d things can be found.", total)
            % {"count": total}
        )

    def _tell(self, label: str, count: int) -> None:
        self.stdout.write(_("%(label)s: %(count)d") % {"label": label, "count": count})
