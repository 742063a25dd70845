"""Note that there is something to tell; who wants to hear at once gets a letter at once."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.services import post_message
from samenspel.ground.notices.models import Notice, Pace, Preference
from samenspel.ground.notices.topics import topic_named


@transaction.atomic
def notify(*, topic: str, about_id: int, to: Iterable[str], sender: Sender, event: str = "") -> int:
    """Tell each of the addresses `to` about a thing, once per `event`; return how many are new.

    `event` says what happened, for machines, as in "entry:12"; without one it is the thing
    itself. In the transaction of the change: what is rolled back is never told.
    """
    event = event or f"{about_id}"
    new = 0
    for address in sorted({one.strip().lower() for one in to if one.strip()}):
        notice, is_new = Notice.objects.get_or_create(
            address=address,
            topic=topic,
            event=event,
            defaults={"scope": sender.scope, "about_id": about_id},
        )
        new += is_new
        if is_new and _pace(address, sender.scope, topic) == Pace.AT_ONCE:
            _tell_at_once(notice, sender)
    return new


def _pace(address: str, scope: int, topic: str) -> str:
    chosen = Preference.objects.filter(address=address, scope=scope, topic=topic).first()
    return chosen.pace if chosen else topic_named(topic).default


def _tell_at_once(notice: Notice, sender: Sender) -> None:
    line = topic_named(notice.topic).line(notice.about_id, notice.address)
    if line is not None:
        post_message(
            to=notice.address,
            template="notices/mail/one.txt",
            context={"line": line},
            sender=sender,
            key=f"notices:{notice.pk}",
            secret=True,
        )
    notice.told_at = timezone.now()
    notice.save(update_fields=["told_at"])
