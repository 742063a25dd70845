"""Two workers send the same bundles at the same time, in a real database."""

import pytest

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.tests.test_two_workers import at_once
from samenspel.ground.notices.models import Notice
from samenspel.ground.notices.services import notify, send_bundles
from samenspel.ground.notices.tests.conftest import SENDER
from samenspel.ground.notices.tests.test_bundles import THURSDAY, WEDNESDAY

pytestmark = pytest.mark.django_db(transaction=True)


def test_each_reader_gets_one_letter():
    for about_id in range(3):
        readers = [f"lid{n}@example.org" for n in range(30)]
        notify(topic="team.entry", about_id=about_id, to=readers, sender=SENDER)
    Notice.objects.update(created=WEDNESDAY)
    assert sum(at_once(lambda: send_bundles(THURSDAY))) == 30
    assert Message.objects.count() == 30
    assert not Notice.objects.untold().exists()


def test_the_same_event_told_twice_at_once_is_one_letter():
    at_once(lambda: notify(topic="team.hot", about_id=1, to=["roos@example.org"], sender=SENDER))
    assert (Notice.objects.count(), Message.objects.count()) == (1, 1)
