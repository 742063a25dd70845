"""The `privacy` app."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Registers `privacy`, leaves kept pages alone, and lets retention run by itself."""

    name = "samenspel.reach.privacy"
    label = "privacy"

    def ready(self) -> None:
        """Tell the page cache and the housekeeping."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.reach.privacy.models import AccessLink, ErasureLog, RetentionRun
        from samenspel.reach.privacy.services import run_retention_daily

        freshness.ignore(AccessLink, ErasureLog, RetentionRun)
        housekeeping.register("privacy.retention", run_retention_daily)
