"""There is something to tell: once for each reader and event."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.mail.models import Bounce, Message
from samenspel.ground.notices import tasks, topics
from samenspel.ground.notices.models import Notice, Pace, Subscriber
from samenspel.ground.notices.services import (
    choose_paces,
    expire_notices,
    notify,
    stop_everything,
)
from samenspel.ground.notices.tests.conftest import SENDER, topic
from samenspel.ground.notices.topics import Line, Topic

pytestmark = pytest.mark.django_db


def tell(topic="team.hot", to=("roos@example.org",), about_id=1, **more) -> int:
    return notify(topic=topic, about_id=about_id, to=to, sender=SENDER, **more)


def test_what_goes_at_once_is_a_letter_at_once():
    assert tell() == 1
    letter = Message.objects.get()
    assert (letter.to, letter.subject, letter.scope) == ("roos@example.org", "Bericht 1", 7)
    assert Notice.objects.get().told_at


def test_the_same_event_is_told_once():
    assert [tell(), tell(to=["ROOS@example.org ", "pim@example.org"]), tell()] == [1, 1, 0]
    assert Message.objects.count() == 2


def test_what_waits_for_a_bundle_is_no_letter_yet():
    tell(topic="team.entry")
    assert not Message.objects.exists()
    assert Notice.objects.untold().count() == 1


def test_who_wants_nothing_of_it_hears_nothing_later_either():
    choose_paces(address="roos@example.org", scope=7, paces={"team.hot": Pace.NEVER})
    tell()
    assert not Message.objects.exists()
    assert not Notice.objects.untold().exists()


def test_a_choice_counts_for_one_sender_only():
    choose_paces(address="roos@example.org", scope=8, paces={"team.hot": Pace.NEVER})
    tell()
    assert Message.objects.count() == 1


def test_who_stopped_hears_nothing_of_a_new_topic_either():
    stop_everything(address="roos@example.org", scope=7)
    topics.register(topic("team.newest", "Nieuw", default=Pace.AT_ONCE))
    tell(topic="team.newest")
    assert not Message.objects.exists()


def test_what_its_reader_may_not_see_is_not_told():
    tell(about_id=404)
    assert not Message.objects.exists()


def test_an_address_that_mail_came_back_from_gets_no_news():
    Bounce.objects.create(address="roos@example.org", scope=7, final=True, reason="no_address")
    tell(to=["roos@example.org", "pim@example.org"])
    assert [letter.to for letter in Message.objects.all()] == ["pim@example.org"]


def test_a_letter_has_a_link_to_stop_that_its_text_does_not_keep():
    tell()
    letter, reader = Message.objects.get(), Subscriber.objects.get()
    assert letter.stop_url == f"https://w.test/mijn/berichten/{reader.token}/"
    assert reader.token not in letter.text + letter.html
    assert not letter.secret, "an ordinary address opens nothing"


def test_a_letter_with_a_private_link_is_secret():
    url = "https://w.test/vragen/volgen/abc/"
    topics.register(
        Topic("own", "Eigen", "Eigen.", lambda _id, _to: Line("Iets", "", url), Pace.AT_ONCE)
    )
    tell(topic="own")
    letter = Message.objects.get()
    assert letter.secret
    assert not letter.urgent, "nobody stands waiting for news"


def test_letters_for_many_are_written_by_the_worker():
    tell(to=[f"lid{n}@example.org" for n in range(30)])
    assert not Message.objects.exists()
    tasks.send_due.call()
    assert Message.objects.count() == 30


@pytest.mark.parametrize("topic", ["team.hot", "team.entry"])
def test_telling_many_takes_as_few_queries_as_telling_some(topic, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        tell(topic=topic, to=[f"lid{n}@example.org" for n in range(10)])
    with django_assert_max_num_queries(25):
        tell(topic=topic, to=[f"buur{n}@example.org" for n in range(60)])


def test_an_address_that_got_no_letter_for_half_a_year_is_forgotten():
    tell()
    stop_everything(address="pim@example.org", scope=7)
    expire_notices(timezone.now() + timedelta(days=179))
    assert Subscriber.objects.filter(address="roos@example.org").exists()
    expire_notices(timezone.now() + timedelta(days=181))
    assert list(Subscriber.objects.values_list("address", flat=True)) == ["pim@example.org"]
