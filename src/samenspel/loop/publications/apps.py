"""The `publications` app."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """Registers `publications`."""

    name = "samenspel.loop.publications"
    label = "publications"
