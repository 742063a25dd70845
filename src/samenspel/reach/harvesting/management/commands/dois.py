"""`samenspel dois`: how far the DOIs are; `--register` gives one to what was published before."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.reach.harvesting.dois import services
from samenspel.reach.harvesting.dois.account import Account
from samenspel.reach.harvesting.models import Doi, DoiState


class Command(BaseCommand):
    """Tells which DOIs are registered, and what DataCite refused and why."""

    help = "Tell how far the DOIs are, and what was refused."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer to register what has no DOI yet."""
        parser.add_argument(
            "--register",
            action="store_true",
            help="Register what was published before, and try again what was refused.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Register if asked, then tell."""
        if Account.ours() is None:
            raise CommandError(_("No account at DataCite is set; see docs/settings.md."))
        if options["register"]:
            services.plan_all()
            while services.tell_what_is_due(timezone.now()):
                pass
        for state, count in Doi.objects.order_by().values_list("state").annotate(Count("pk")):
            self.stdout.write(f"{DoiState(state).label}: {count}")
        for doi in Doi.objects.exclude(why=""):
            self.stdout.write(f"{doi.name}: {doi.why}")
