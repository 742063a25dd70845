"""The `selfcheck` app."""

from django.apps import AppConfig


class SelfcheckConfig(AppConfig):
    """Registers `selfcheck`."""

    name = "samenspel.loop.selfcheck"
    label = "selfcheck"
