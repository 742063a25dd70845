"""The `products` app."""

from django.apps import AppConfig


class ProductsConfig(AppConfig):
    """Registers `products`."""

    name = "samenspel.loop.products"
    label = "products"
