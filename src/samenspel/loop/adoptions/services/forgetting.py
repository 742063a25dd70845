"""Forgetting who told it: by itself after a time, or because that person wants so."""

from datetime import datetime, timedelta

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_CONFIRM
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.querysets import AdoptionQuerySet
from samenspel.loop.adoptions.services.keeping import lock

NAMES_KEPT = timedelta(days=3 * 365)
"""How long after we last heard of it we know who told it; the form says so."""


@transaction.atomic
def erase_adoption(*, adoption: Adoption) -> None:
    """Remove all of it; whoever calls this followed the private link. A question stays."""
    current = lock(adoption)
    _withdraw_all(current)
    log.record("adoptions.erase", current, None)
    log.forget_name(current)
    current.delete()


@transaction.atomic
def forget_teller(*, email: str) -> int:
    """Make what was told from `email` nameless; what was never confirmed goes. Return how many."""
    mine = Adoption.objects.of_address(email)
    return _remove(mine.filter(confirmed_at=None)) + _make_nameless(mine.confirmed())


@transaction.atomic
def expire_adoptions(now: datetime) -> int:
    """Remove what was never confirmed, forget who told what long ago; return how many."""
    unconfirmed = Adoption.objects.never_confirmed_since(now - TO_CONFIRM)
    silent = Adoption.objects.confirmed().silent_since(now - NAMES_KEPT)
    return _remove(unconfirmed) + _make_nameless(silent)


def _remove(adoptions: AdoptionQuerySet) -> int:
    going = list(adoptions.select_for_update(of=("self",)))
    for adoption in going:
        adoption.delete()
    return len(going)


def _make_nameless(adoptions: AdoptionQuerySet) -> int:
    known = list(adoptions.select_for_update(of=("self",)))
    for adoption in known:
        _withdraw_all(adoption)
        adoption.name = adoption.email = ""
        adoption.person = None
        adoption.end_link()
        adoption.save()
        log.record("adoptions.forget", adoption, None)
    return len(known)


def _withdraw_all(adoption: Adoption) -> None:
    for purpose in (Purpose.SHOW_NAME, Purpose.CONTACT):
        withdraw_consent(subject=adoption, purpose=purpose)
