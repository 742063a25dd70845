"""The `accounts` app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers `accounts` under its short label."""

    name = "samenspel.ground.accounts"
    label = "accounts"
