"""Open the own feed, give it another address, close it."""

from datetime import datetime, timedelta

from django.db import transaction

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.reach.calendars.models import CalendarLink

WORKS_FOR = timedelta(days=2 * 365)
"""From when a calendar program last read it, give or take a month."""
NEARER_THAN = WORKS_FOR - timedelta(days=30)


@transaction.atomic
def open_feed(*, person: Person, werkplaats: Werkplaats) -> CalendarLink:
    """Give `person` the address of the own agenda; who has one keeps it."""
    known = CalendarLink.objects.filter(person=person, werkplaats=werkplaats).first()
    if known is not None and known.link_works:
        return known
    link = known or CalendarLink(person=person, werkplaats=werkplaats)
    link.new_link(WORKS_FOR)
    link.save()
    return link


@transaction.atomic
def renew_feed(*, person: Person, werkplaats: Werkplaats) -> CalendarLink:
    """Give another address; the old one leads nowhere from now on."""
    link = open_feed(person=person, werkplaats=werkplaats)
    link.new_link(WORKS_FOR)
    link.save(update_fields=PrivateLink.LINK_FIELDS)
    return link


@transaction.atomic
def close_feed(*, person: Person, werkplaats: Werkplaats) -> int:
    """Take the address away; return whether there was one (1 or 0)."""
    removed, _each = CalendarLink.objects.filter(person=person, werkplaats=werkplaats).delete()
    return removed


def keep_working(*, link: CalendarLink, now: datetime) -> None:
    """Let a feed that is read go on; written once a month, not at each reading."""
    if link.link_until - now < NEARER_THAN:
        link.keep_link(WORKS_FOR)
        link.save(update_fields=PrivateLink.LINK_FIELDS)


def forget_unused_feeds(*, now: datetime) -> int:
    """Remove the addresses that nobody used for two years; return how many."""
    removed, _each = CalendarLink.objects.unused_since_long(now).delete()
    return removed
