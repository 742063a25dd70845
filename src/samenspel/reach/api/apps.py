"""The `api` app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Registers `api`."""

    name = "samenspel.reach.api"
    label = "api"
