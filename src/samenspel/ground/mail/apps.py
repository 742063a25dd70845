"""The `mail` app."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Registers `mail` under its short label."""

    name = "samenspel.ground.mail"
    label = "mail"
