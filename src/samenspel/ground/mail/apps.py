"""The `mail` app."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Registers `mail` and leaves kept pages alone: no page shows the outbox."""

    name = "samenspel.ground.mail"
    label = "mail"

    def ready(self) -> None:
        """Tell the page cache."""
        from samenspel.ground import freshness
        from samenspel.ground.mail.models import Message

        freshness.ignore(Message)
