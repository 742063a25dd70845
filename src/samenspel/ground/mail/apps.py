"""The `mail` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class MailConfig(AppConfig):
    """Registers `mail`, leaves kept pages alone (no page shows the outbox), and sweeps."""

    name = "samenspel.ground.mail"
    label = "mail"

    def ready(self) -> None:
        """Tell the page cache, and let the sweep run by itself."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.ground.mail.models import Bounce, Message
        from samenspel.ground.mail.services import deliver_waiting, read_returned_mail

        autodiscover_modules("mail_kinds")
        freshness.ignore(Bounce, Message)
        housekeeping.register("deliver waiting mail", lambda _now: deliver_waiting())
        housekeeping.register("read returned mail", read_returned_mail)
