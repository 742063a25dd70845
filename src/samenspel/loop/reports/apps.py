"""The `reports` app."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Registers `reports`; who may have its photos is asked each time."""

    name = "samenspel.loop.reports"
    label = "reports"

    def ready(self) -> None:
        """Guard the photos; answers alone make no kept page stale."""
        from samenspel.ground import freshness
        from samenspel.ground.common import media
        from samenspel.loop.reports import consequences  # noqa: F401 - it listens
        from samenspel.loop.reports.models import FeedbackAnswer, FeedbackInvitation
        from samenspel.loop.reports.views.guards import guard_photo

        media.protect("reports/", guard_photo)
        freshness.ignore(FeedbackAnswer, FeedbackInvitation)
