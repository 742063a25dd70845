"""Post a message, deliver it, note what comes back, and forget what it said."""

from samenspel.ground.mail.services.bouncing import (
    mail_arrives_at,
    mark_seen,
    read_returned_mail,
    take_report,
    try_again,
    unreachable_among,
)
from samenspel.ground.mail.services.delivery import deliver_message, deliver_round, deliver_waiting
from samenspel.ground.mail.services.forgetting import erase_messages_to, expire_messages
from samenspel.ground.mail.services.posting import (
    post_message,
    queue_message,
    queue_messages,
    write_message,
)

__all__ = [
    "deliver_message",
    "deliver_round",
    "deliver_waiting",
    "erase_messages_to",
    "expire_messages",
    "mail_arrives_at",
    "mark_seen",
    "post_message",
    "queue_message",
    "queue_messages",
    "read_returned_mail",
    "take_report",
    "try_again",
    "unreachable_among",
    "write_message",
]
