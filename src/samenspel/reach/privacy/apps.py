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
        from samenspel.reach.privacy.models import (
            AccessLink,
            DataRequest,
            ErasureLog,
            RetentionRun,
        )
        from samenspel.reach.privacy.notices import tell_what_is_due
        from samenspel.reach.privacy.services import run_retention_daily

        freshness.ignore(AccessLink, DataRequest, ErasureLog, RetentionRun)
        housekeeping.register("privacy.retention", run_retention_daily)
        housekeeping.register("privacy.due", tell_what_is_due)
