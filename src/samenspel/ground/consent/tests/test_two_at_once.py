"""The same consent given and withdrawn by several at once, in a real database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.ground.consent.services import (
    end_consents_in_time,
    give_consent,
    withdraw_consent,
)
from samenspel.loop.network.models import Person

PEOPLE = 4

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*work) -> list:
    start = Barrier(len(work))

    def run(do):
        try:
            start.wait(timeout=10)
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(work)) as pool:
        return list(pool.map(run, work))


def give(person, reach):
    return lambda: give_consent(subject=person, purpose=Purpose.QUOTE, reach=reach)


def test_one_consent_counts_however_many_give_it(heard):
    person = Person.objects.create(name="Mien", email="mien@example.org")
    at_once(*(give(person, reach) for reach in Reach))
    assert Consent.objects.filter(withdrawn_at=None).count() == 1


def test_withdrawing_at_once_is_told_once(heard):
    person = Person.objects.create(name="Mien", email="mien@example.org")
    give(person, Reach.PUBLIC)()
    withdraw = [lambda: withdraw_consent(subject=person, purpose=Purpose.QUOTE)] * PEOPLE
    assert sorted(at_once(*withdraw)) == [False, False, False, True]
    assert len(heard) == 1


def test_several_workers_tell_of_an_end_once(heard):
    person = Person.objects.create(name="Mien", email="mien@example.org")
    give(person, Reach.PUBLIC)()
    now = timezone.now()
    Consent.objects.update(given_at=now - timedelta(days=2), until=now)
    assert sum(at_once(*[lambda: end_consents_in_time(timezone.now())] * PEOPLE)) == 1
    assert len(heard) == 1
