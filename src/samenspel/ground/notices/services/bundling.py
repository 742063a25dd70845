"""Send the daily and weekly bundles: one letter for each reader, with all that is due."""

from collections.abc import Iterator
from datetime import datetime

from samenspel.ground.mail.sender import Sender
from samenspel.ground.notices.models import Notice, Pace
from samenspel.ground.notices.moments import closed_at
from samenspel.ground.notices.senders import sender_of
from samenspel.ground.notices.services.letters import post_letters
from samenspel.ground.notices.services.paces import Paces, paces_of_many
from samenspel.ground.notices.topics import is_known

READERS_AT_ONCE = 100


def send_bundles(now: datetime) -> int:
    """Send what is due; return how many letters. Safe to run at any time, and twice at once."""
    scopes = Notice.objects.untold().order_by("scope").values_list("scope", flat=True).distinct()
    return sum(_send_for(sender, now) for scope in scopes if (sender := sender_of(scope)))


def _send_for(sender: Sender, now: datetime) -> int:
    return sum(_send_to(addresses, sender, now) for addresses in _by_the_hundred(sender.scope, now))


def _by_the_hundred(scope: int, now: datetime) -> Iterator[list[str]]:
    """Yield the addresses for which something could be due, some at a time."""
    waiting = Notice.objects.untold().filter(scope=scope).older_than(now)
    last = ""
    while True:
        more = waiting.filter(address__gt=last).order_by("address")
        addresses = list(more.values_list("address", flat=True).distinct()[:READERS_AT_ONCE])
        if not addresses:
            return
        yield addresses
        last = addresses[-1]


def _send_to(addresses: list[str], sender: Sender, now: datetime) -> int:
    waiting = Notice.objects.untold().filter(scope=sender.scope, address__in=addresses)
    notices = [notice for notice in waiting if is_known(notice.topic)]
    paces = paces_of_many(addresses, scope=sender.scope)
    unwanted = [notice.pk for notice in notices if _pace(notice, paces) == Pace.NEVER]
    if unwanted:
        Notice.objects.untold().numbered(unwanted).update(told_at=now)
    moments = {str(pace): closed_at(pace, now) for pace in Pace if pace != Pace.NEVER}
    due = [
        notice
        for notice in notices
        if (moment := moments.get(str(_pace(notice, paces)))) and notice.created < moment
    ]
    return post_letters(due, sender=sender) if due else 0


def _pace(notice: Notice, paces: Paces) -> str:
    return paces.of(notice.address, notice.topic)
