"""The `products` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ProductsConfig(AppConfig):
    """Registers `products`."""

    name = "samenspel.loop.products"
    label = "products"

    def ready(self) -> None:
        """Find what the apps above show on the page of a product."""
        autodiscover_modules("product_sections")
