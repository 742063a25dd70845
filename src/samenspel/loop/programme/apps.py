"""The `programme` app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """Registers `programme` under its short label."""

    name = "samenspel.loop.programme"
    label = "programme"
