"""A consent that ends by itself: the kept public page doesn't outlive it by a moment."""

from datetime import timedelta

import time_machine
from django.utils import timezone

from samenspel.ground.consent.models import Consent, Purpose
from samenspel.loop.findings.tests.making import NEIGHBOURS, shared


def test_the_public_page_closes_at_that_moment(client, finding, group):
    url = shared(finding, group).get_absolute_url()
    now = timezone.now()
    quotes = Consent.objects.filter(purpose=Purpose.QUOTE)
    quotes.update(until=now + timedelta(seconds=30), given_at=now - timedelta(days=1))
    with time_machine.travel(now, tick=False) as clock:
        assert NEIGHBOURS in client.get(url).text
        clock.shift(29)
        assert NEIGHBOURS in client.get(url).text
        clock.shift(1)
        assert NEIGHBOURS not in client.get(url).text
