"""Deliver by hand what waits in the outbox: `samenspel deliver_mail`."""

from typing import Any

from django.core.management.base import BaseCommand

from samenspel.ground.mail.models import Message, State
from samenspel.ground.mail.services import deliver_waiting


class Command(BaseCommand):
    """Runs the sweep once."""

    help = "Deliver the messages whose time has come, and tell what could not be delivered."

    def handle(self, *args: Any, **options: Any) -> None:
        """Deliver, and count."""
        delivered = deliver_waiting()
        waiting = Message.objects.filter(state=State.WAITING).count()
        failed = Message.objects.filter(state=State.FAILED).count()
        self.stdout.write(f"delivered {delivered}, waiting {waiting}, given up {failed}")
