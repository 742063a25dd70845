"""A mail backend that delivers to a page of the demo instead of to people."""

from collections.abc import Sequence

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from samenspel.demo.models import Letter


class EmailBackend(BaseEmailBackend):
    """Keeps every message as a `Letter`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep them; none of them leaves this machine."""
        for message in email_messages:
            Letter.objects.create(
                sender=message.from_email,
                to=", ".join(message.recipients()),
                subject=str(message.subject),
                text=str(message.body),
                html=_html_of(message),
            )
        return len(email_messages)


def _html_of(message: EmailMessage) -> str:
    if not isinstance(message, EmailMultiAlternatives):
        return ""
    return next((str(body) for body, kind in message.alternatives if kind == "text/html"), "")
