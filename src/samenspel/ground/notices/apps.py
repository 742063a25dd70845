"""The `notices` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class NoticesConfig(AppConfig):
    """Registers `notices`, leaves kept pages alone, and collects what there can be news about."""

    name = "samenspel.ground.notices"
    label = "notices"

    def ready(self) -> None:
        """Let every app say what there can be news about, and the bundles go by themselves."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.ground.notices.models import Notice, Preference, Subscriber
        from samenspel.ground.notices.services import send_bundles

        freshness.ignore(Notice, Preference, Subscriber)
        housekeeping.register("bundles of news", send_bundles)
        autodiscover_modules("notices")
