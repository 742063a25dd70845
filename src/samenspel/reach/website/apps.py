"""The `website` app."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """Registers `website` under its short label."""

    name = "samenspel.reach.website"
    label = "website"
