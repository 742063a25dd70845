"""The `network` app."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    """Registers `network` and tells the page cache which host shows whose content."""

    name = "samenspel.loop.network"
    label = "network"

    def ready(self) -> None:
        """Tell the page cache."""
        from samenspel.ground import freshness
        from samenspel.loop.network.hosts import scope_of_host

        freshness.resolve_scopes_with(scope_of_host)
