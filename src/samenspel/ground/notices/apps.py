"""The `notices` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class NoticesConfig(AppConfig):
    """Registers `notices`, leaves kept pages alone, and collects what there can be news about."""

    name = "samenspel.ground.notices"
    label = "notices"

    def ready(self) -> None:
        """Let every app say what there can be news about."""
        from samenspel.ground import freshness
        from samenspel.ground.notices.models import Notice, Preference

        freshness.ignore(Notice)
        freshness.ignore(Preference)
        autodiscover_modules("notices")
