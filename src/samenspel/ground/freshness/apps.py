"""The `freshness` app."""

from django.apps import AppConfig


class FreshnessConfig(AppConfig):
    """Registers `freshness` and listens to every save."""

    name = "samenspel.ground.freshness"
    label = "freshness"

    def ready(self) -> None:
        """Start listening."""
        from samenspel.ground.freshness import listeners

        listeners.connect()
