"""Forget what messages said: after a while, or because their reader asks."""

from datetime import datetime, timedelta

from django.db import transaction

from samenspel.ground.mail.models import Bounce, Message

TEXT_KEPT = timedelta(days=30)
ROW_KEPT = timedelta(days=365)


@transaction.atomic
def expire_messages(now: datetime) -> int:
    """Erase what messages of a month ago said, and the messages of a year ago; return how many.

    What a subject says goes too: it tells who asked for what, or came where, and whoever it is
    about may have been forgotten by then.
    """
    finished = Message.objects.finished()
    erased = (
        finished.filter(created__lte=now - TEXT_KEPT)
        .exclude(subject="", text="", html="", last_error="")
        .update(subject="", text="", html="", last_error="")
    )
    bounces, _ = Bounce.objects.filter(came_back__lte=now - ROW_KEPT).delete()
    removed, _ = finished.filter(created__lte=now - ROW_KEPT).delete()
    return erased + removed + bounces


@transaction.atomic
def erase_messages_to(email: str) -> int:
    """Make the messages that were sent to `email` nameless; return how many.

    What is on its way still goes. The key is kept, so nothing is ever sent a second time.
    """
    forgotten, _ = Bounce.objects.of_address(email).delete()
    return forgotten + (
        Message.objects.finished()
        .to_address(email)
        .update(to="", subject="", text="", html="", last_error="", stop_url="")
    )
