"""The `exchange` app."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Registers `exchange`."""

    name = "samenspel.loop.exchange"
    label = "exchange"
