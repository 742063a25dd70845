"""The `privacy` app."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Registers `privacy` under its short label."""

    name = "samenspel.reach.privacy"
    label = "privacy"
