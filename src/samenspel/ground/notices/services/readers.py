"""Who reads news, and where each of them stops it."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.common.links import TO_FOLLOW
from samenspel.ground.mail.sender import Sender
from samenspel.ground.notices.models import Subscriber

RENEWED_WITHIN = timedelta(days=90)
"""A link in a new letter works at least this long; it is renewed when it would not."""


@transaction.atomic
def readers_of(addresses: Iterable[str], *, scope: int) -> dict[str, Subscriber]:
    """Return the reader at each address (written small), each with a link that works for long."""
    wanted = sorted(set(addresses))
    known = _known(wanted, scope)
    new = []
    for address in wanted:
        if address not in known:
            reader = Subscriber(address=address, scope=scope)
            reader.new_link(TO_FOLLOW)
            new.append(reader)
    if new:
        Subscriber.objects.bulk_create(new, ignore_conflicts=True)
        known = _known(wanted, scope)
    soon = timezone.now() + RENEWED_WITHIN
    aging = [reader for reader in known.values() if reader.link_until < soon]
    for reader in aging:
        reader.keep_link(TO_FOLLOW)
    if aging:
        Subscriber.objects.bulk_update(aging, Subscriber.LINK_FIELDS, batch_size=200)
    return known


def stop_address(reader: Subscriber, sender: Sender) -> str:
    """Return the absolute address where `reader` chooses, or stops everything at once."""
    path = reverse("notices:by_link", kwargs={"token": reader.token})
    return sender.site_url.rstrip("/") + path


def _known(addresses: list[str], scope: int) -> dict[str, Subscriber]:
    readers = Subscriber.objects.filter(address__in=addresses, scope=scope)
    return {reader.address: reader for reader in readers}
