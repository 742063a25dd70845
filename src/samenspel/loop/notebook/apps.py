"""The `notebook` app."""

from django.apps import AppConfig


class NotebookConfig(AppConfig):
    """Registers `notebook`."""

    name = "samenspel.loop.notebook"
    label = "notebook"
