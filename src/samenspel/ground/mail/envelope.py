"""Puts a message of the outbox in the form in which mail travels."""

import hashlib
from email.headerregistry import Address
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from samenspel.ground.mail.models import Message


def envelope_of(message: Message) -> EmailMultiAlternatives:
    """Return `message` as text with an HTML alternative, from our own address.

    It comes from an address of this installation, in the name of the sender: mail servers refuse
    what claims to come from elsewhere. Answers go to the sender.
    """
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    letter = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=str(Address(display_name=message.sender_name, addr_spec=address)),
        to=[message.to],
        reply_to=[message.sender_email] if message.sender_email else None,
        headers={
            "Message-ID": message_id(message.key, address),
            "Auto-Submitted": "auto-generated",
            "Content-Language": message.language,
        },
    )
    letter.attach_alternative(message.html, "text/html")
    return letter


def message_id(key: str, address: str) -> str:
    """Return an id that is the same at each try, so that a mail server may drop a second copy."""
    domain = address.rpartition("@")[2] or "localhost"
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{domain}>"
