"""The `adoptions` app."""

from django.apps import AppConfig


class AdoptionsConfig(AppConfig):
    """Registers `adoptions`."""

    name = "samenspel.loop.adoptions"
    label = "adoptions"
