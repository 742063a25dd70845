"""The mark of a message: it travels along, so that we know our own mail when it comes back."""

import re

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from samenspel.ground.mail.models import Message

MARK = re.compile(r"(?<![0-9a-z-])([0-9]{1,18})-([0-9a-f]{24})(?![0-9a-f])")
MARKS_LOOKED_AT = 10


def mark_of(message: Message) -> str:
    """Return the mark of a stored message: its number and a signature, safe in an address."""
    return f"{message.pk}-{_signature(message.pk, message.key)}"


def message_marked(text: str) -> Message | None:
    """Return the message of the first mark in `text` that we made ourselves."""
    for number, signature in dict.fromkeys(MARK.findall(text.lower()[:500_000])[:MARKS_LOOKED_AT]):
        message = Message.objects.filter(pk=int(number)).first()
        if message and constant_time_compare(signature, _signature(message.pk, message.key)):
            return message
    return None


def return_address(message: Message) -> str:
    """Return where mail servers send it back to, as in "bounce+12-ab…@example.org"; "" for none."""
    local, _at, domain = settings.BOUNCE_ADDRESS.rpartition("@")
    return f"{local}+{mark_of(message)}@{domain}" if local else ""


def _signature(number: int, key: str) -> str:
    mac = salted_hmac("samenspel.mail.mark", f"{number}:{key}", algorithm="sha256")
    return mac.hexdigest()[:24]
