"""Write a message and queue it, in the transaction of what it is about."""

from collections.abc import Mapping
from typing import Any

from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from samenspel.ground.mail import tasks
from samenspel.ground.mail.layout import lay_out
from samenspel.ground.mail.models import Message
from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.writing import on_one_line, write_letter

SOMEBODY_IS_WAITING = 50


@transaction.atomic
def post_message(
    *,
    to: str,
    template: str,
    context: Mapping[str, Any],
    sender: Sender,
    key: str,
    secret: bool = False,
    language: str = "nl",
) -> Message:
    """Write `template`, as in "questions/mail/taken_up.txt", to one address, and queue it.

    `site_url` and `sender_name` are in the context by themselves. A key that was used before
    gives the message of that time and sends nothing. Raises `ValidationError` when `to` is no
    mail address. The queue is in the same database, so the message goes if and only if the
    change that it tells of is kept.
    """
    earlier = Message.objects.filter(key=key).first()
    if earlier is not None:
        return earlier
    message = write_message(
        to=to,
        template=template,
        context=context,
        sender=sender,
        key=key,
        secret=secret,
        language=language,
    )
    return queue_message(message)


def write_message(
    *,
    to: str,
    template: str,
    context: Mapping[str, Any],
    sender: Sender,
    key: str,
    secret: bool = False,
    language: str = "nl",
) -> Message:
    """Write a message as `post_message` does, and leave it to the caller to queue it.

    For who holds a lock that others wait for: write before it, queue within it.
    """
    validate_email(to)
    name = on_one_line(sender.name)
    letter = write_letter(
        template, {"site_url": sender.site_url, "sender_name": name} | dict(context), language
    )
    return Message(
        key=key,
        template=template,
        to=to,
        subject=letter.subject,
        text=letter.text,
        html=lay_out(letter, sender, language),
        language=language,
        sender_name=name,
        sender_email=sender.email,
        secret=secret,
    )


def queue_message(message: Message) -> Message:
    """Queue what `write_message` wrote; a key that was used before sends nothing."""
    priority = SOMEBODY_IS_WAITING if message.secret else 0
    try:
        with transaction.atomic():
            message.save(force_insert=True)
            tasks.deliver.using(priority=priority).enqueue(message.pk)
    except IntegrityError:  # Somebody else posted the same in this very moment.
        return Message.objects.get(key=message.key)
    return message
