"""The `publications` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PublicationsConfig(AppConfig):
    """Registers `publications`, and collects the kinds of blocks and what stands beside them."""

    name = "samenspel.loop.publications"
    label = "publications"

    def ready(self) -> None:
        """Let every app bring its kinds of blocks and its panels."""
        autodiscover_modules("publication_blocks", "publication_panels")
