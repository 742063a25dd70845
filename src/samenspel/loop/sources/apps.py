"""The `sources` app."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    """Registers `sources`."""

    name = "samenspel.loop.sources"
    label = "sources"
