"""The `accounts` app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers `accounts` and asks editors of the site for a second factor."""

    name = "samenspel.ground.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Tell who needs a second factor, as far as accounts know it."""
        from samenspel.ground.accounts import second_factor

        second_factor.required_for(second_factor.is_trusted_with_the_site)
