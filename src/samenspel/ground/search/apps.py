"""The `search` app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Registers `search` under its short label."""

    name = "samenspel.ground.search"
    label = "search"
