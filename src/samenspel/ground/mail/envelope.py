"""Puts a message of the outbox in the form in which mail travels."""

from email.headerregistry import Address
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from samenspel.ground.mail.layout import STOP_HERE
from samenspel.ground.mail.marks import mark_of, return_address
from samenspel.ground.mail.models import Message


def envelope_of(message: Message) -> EmailMultiAlternatives:
    """Return a stored `message` as text with an HTML alternative, from our own address.

    It comes from an address of this installation, in the name of the sender: mail servers refuse
    what claims to come from elsewhere. Answers go to the sender; what can't be delivered comes
    back to `BOUNCE_ADDRESS`, when that is set.
    """
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    seen_from = str(Address(display_name=message.sender_name, addr_spec=address))
    letter = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text.replace(STOP_HERE, message.stop_url),
        from_email=return_address(message) or seen_from,
        to=[message.to],
        reply_to=[message.sender_email] if message.sender_email else None,
        headers={
            "From": seen_from,
            "Message-ID": message_id(message, address),
            "Auto-Submitted": "auto-generated",
            "Content-Language": message.language,
        }
        | _stop_headers(message),
    )
    letter.attach_alternative(message.html.replace(STOP_HERE, message.stop_url), "text/html")
    return letter


def message_id(message: Message, address: str) -> str:
    """Return an id that is the same at each try, so that a mail server may drop a second copy."""
    domain = address.rpartition("@")[2] or "localhost"
    return f"<{mark_of(message)}@{domain}>"


def _stop_headers(message: Message) -> dict[str, str]:
    """Let a mail program show its own button to stop: RFC 8058."""
    if not message.stop_url:
        return {}
    return {
        "List-Unsubscribe": f"<{message.stop_url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
