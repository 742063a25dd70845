"""The `products` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ProductsConfig(AppConfig):
    """Registers `products`: its files go out by its own view only."""

    name = "samenspel.loop.products"
    label = "products"

    def ready(self) -> None:
        """Guard the files, and find what the apps above show on the page of a product."""
        from samenspel.ground.common import media
        from samenspel.loop.products import consequences  # noqa: F401 - it listens

        media.protect("products/", media.nobody)
        autodiscover_modules("product_sections")
