"""Write a message and queue it, in the transaction of what it is about."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from samenspel.ground.mail import tasks
from samenspel.ground.mail.layout import lay_out, with_stop_line
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
    urgent: bool | None = None,
    stop_url: str = "",
) -> Message:
    """Write `template`, as in "questions/mail/taken_up.txt", to one address, and queue it.

    `site_url` and `sender_name` are in the context by themselves. A key that was used before
    gives the message of that time and sends nothing. Raises `ValidationError` when `to` is no
    mail address. The queue is in the same database, so the message goes if and only if the
    change that it tells of is kept.

    A secret message is urgent unless told. With `stop_url` the letter ends with a link to where
    its reader stops such letters; an address on the sender's own site, that answers POST by
    stopping at once.
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
        urgent=urgent,
        stop_url=stop_url,
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
    urgent: bool | None = None,
    stop_url: str = "",
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
        text=with_stop_line(letter.text, language) if stop_url else letter.text,
        html=lay_out(letter, sender, language, can_stop=bool(stop_url)),
        language=language,
        sender_name=name,
        sender_email=sender.email,
        scope=sender.scope,
        secret=secret,
        urgent=secret if urgent is None else urgent,
        stop_url=stop_url,
    )


def queue_message(message: Message) -> Message:
    """Queue what `write_message` wrote; a key that was used before sends nothing."""
    try:
        with transaction.atomic():
            message.save(force_insert=True)
            _enqueue(message)
    except IntegrityError:  # Somebody else posted the same in this very moment.
        return Message.objects.get(key=message.key)
    return message


def queue_messages(messages: Sequence[Message]) -> int:
    """Queue many at once, in a few queries; return how many are new.

    One task is enough for all: whoever delivers the first goes on with the others.
    """
    keys = [message.key for message in messages]
    known = set(Message.objects.filter(key__in=keys).values_list("key", flat=True))
    new = [message for message in messages if message.key not in known]
    if not new:
        return 0
    try:
        with transaction.atomic():
            Message.objects.bulk_create(new, batch_size=100)
            _enqueue(new[0])
    except IntegrityError:  # Somebody else posted some of them in this very moment.
        for message in new:
            message.pk = None
            queue_message(message)
    return len(new)


def _enqueue(message: Message) -> None:
    priority = SOMEBODY_IS_WAITING if message.urgent else 0
    tasks.deliver.using(priority=priority).enqueue(message.pk)
