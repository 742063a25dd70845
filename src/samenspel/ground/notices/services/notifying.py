"""Note that there is something to tell; who wants to hear at once gets a letter at once."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from samenspel.ground.mail.sender import Sender
from samenspel.ground.notices import tasks
from samenspel.ground.notices.models import Notice, Pace
from samenspel.ground.notices.services.letters import post_letters
from samenspel.ground.notices.services.paces import paces_of_many

WRITTEN_MEANWHILE = 20
"""More letters than these would hold up the change that they tell of: the worker writes them."""


@transaction.atomic
def notify(*, topic: str, about_id: int, to: Iterable[str], sender: Sender, event: str = "") -> int:
    """Tell each of the addresses `to` about a thing, once per `event`; return how many are new.

    `event` says what happened, for machines, as in "entry:12"; without one it is the thing
    itself. In the transaction of the change: what is rolled back is never told. A few queries,
    to however many addresses it goes.
    """
    event = event or f"{about_id}"
    wanted = {one.strip().lower() for one in to if one.strip()}
    ours = Notice.objects.filter(topic=topic, event=event)
    new = sorted(wanted - set(ours.filter(address__in=wanted).values_list("address", flat=True)))
    if not new:
        return 0
    now = timezone.now()
    paces = paces_of_many(new, scope=sender.scope)
    Notice.objects.bulk_create(
        [
            Notice(
                address=address,
                scope=sender.scope,
                topic=topic,
                about_id=about_id,
                event=event,
                created=now,
                told_at=now if paces.of(address, topic) == Pace.NEVER else None,
            )
            for address in new
        ],
        batch_size=200,
        ignore_conflicts=True,  # Somebody else tells the same in this very moment.
    )
    hasty = [address for address in new if paces.of(address, topic) == Pace.AT_ONCE]
    if len(hasty) > WRITTEN_MEANWHILE:
        tasks.send_due.enqueue()
    elif hasty:
        post_letters(list(ours.untold().filter(address__in=hasty)), sender=sender)
    return len(new)
