"""Post a message, deliver it, and forget what it said."""

from samenspel.ground.mail.services.delivery import deliver_message, deliver_waiting
from samenspel.ground.mail.services.forgetting import erase_messages_to, expire_messages
from samenspel.ground.mail.services.posting import post_message, queue_message, write_message

__all__ = [
    "deliver_message",
    "deliver_waiting",
    "erase_messages_to",
    "expire_messages",
    "post_message",
    "queue_message",
    "write_message",
]
