"""The `demo` app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Registers `demo` under its short label."""

    name = "samenspel.demo"
    label = "demo"
