"""`samenspel rebuild_catalogue`: describe everything that is published anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.ground.catalogue import services


class Command(BaseCommand):
    """Brings the catalogue up to date: after restoring or loading data."""

    help = "Describe everything that is published anew, and mark what is no longer there."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and tell how far it is."""
        total = services.rebuild(progress=self._tell)
        told = ngettext("%(count)d record is there.", "%(count)d records are there.", total)
        self.stdout.write(told % {"count": total})

    def _tell(self, label: str, count: int) -> None:
        self.stdout.write(_("%(label)s: %(count)d") % {"label": label, "count": count})
