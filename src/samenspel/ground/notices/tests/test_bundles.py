"""News goes together, each morning or once a week."""

from datetime import datetime

import pytest
import time_machine
from django.utils import timezone

from samenspel.ground.common import housekeeping
from samenspel.ground.mail.models import Bounce, Message
from samenspel.ground.notices.models import Notice, Pace
from samenspel.ground.notices.moments import closed_at
from samenspel.ground.notices.services import (
    choose_paces,
    expire_notices,
    notify,
    send_bundles,
    stop_everything,
)
from samenspel.ground.notices.services import letters as letter_services
from samenspel.ground.notices.tests.conftest import BROKEN_THING, HIDDEN_THING, SENDER

pytestmark = pytest.mark.django_db


def at(text: str) -> datetime:
    """Return a moment by the clock in Amsterdam."""
    return timezone.make_aware(datetime.fromisoformat(text))


WEDNESDAY = at("2026-11-18 15:00")
THURSDAY = at("2026-11-19 07:01")
MONDAY = at("2026-11-23 07:01")


def tell(about_id=1, topic="team.entry", to=("roos@example.org",), when=WEDNESDAY) -> None:
    with time_machine.travel(when, tick=False):
        notify(topic=topic, about_id=about_id, to=to, sender=SENDER)


def letters() -> list[str]:
    return [message.subject for message in Message.objects.order_by("pk")]


def test_the_news_of_a_day_goes_in_one_letter_the_next_morning():
    tell(1)
    tell(2)
    assert send_bundles(at("2026-11-18 23:59")) == 0
    assert send_bundles(at("2026-11-19 06:59")) == 0
    assert send_bundles(THURSDAY) == 1
    text = Message.objects.get().text
    assert (
        text.index("Het logboek\n-----------")
        < text.index("* Bericht 1")
        < text.index("* Beri") + 99
    )
    assert send_bundles(THURSDAY) == 0, "told once"


def test_what_comes_after_the_bundle_waits_a_day():
    tell(1, when=at("2026-11-19 07:02"))
    assert send_bundles(at("2026-11-19 12:00")) == 0
    assert send_bundles(at("2026-11-20 07:00")) == 1


def test_a_bundle_that_was_missed_goes_later_that_day():
    tell(1)
    assert send_bundles(at("2026-11-19 17:30")) == 1


def test_weekly_news_waits_for_monday():
    tell(1, topic="team.slow")
    assert [send_bundles(moment) for moment in (THURSDAY, at("2026-11-22 23:00"))] == [0, 0]
    assert send_bundles(MONDAY) == 1


@pytest.mark.parametrize(
    ("now", "daily", "weekly"),
    [
        ("2026-11-23 06:59", "2026-11-22 07:00", "2026-11-16 07:00"),
        ("2026-11-23 07:00", "2026-11-23 07:00", "2026-11-23 07:00"),
        ("2026-03-29 12:00", "2026-03-29 07:00", "2026-03-23 07:00"),  # the clock went forward
        ("2026-10-25 02:30", "2026-10-24 07:00", "2026-10-19 07:00"),  # twice half past two
    ],
)
def test_seven_o_clock_is_that_of_the_clock_on_the_wall(now, daily, weekly):
    moments = [closed_at(pace, at(now)) for pace in (Pace.DAILY, Pace.WEEKLY)]
    assert moments == [at(daily), at(weekly)]


def test_one_piece_of_news_is_an_ordinary_letter():
    tell(3)
    send_bundles(THURSDAY)
    assert letters() == ["Bericht 3"]


def test_what_the_reader_may_not_see_any_more_is_left_out():
    tell(1)
    tell(HIDDEN_THING)
    send_bundles(THURSDAY)
    assert letters() == ["Bericht 1"]
    assert not Notice.objects.untold().exists()


def test_without_anything_left_there_is_no_letter():
    tell(HIDDEN_THING)
    assert send_bundles(THURSDAY) == 0
    assert not Notice.objects.untold().exists()


def test_an_app_that_fails_holds_up_nobody():
    tell(BROKEN_THING)
    tell(2)
    send_bundles(THURSDAY)
    assert letters() == ["Bericht 2"]


def test_a_new_choice_counts_for_what_waits():
    tell(1)
    tell(2, topic="team.slow")
    choose_paces(
        address="roos@example.org",
        scope=7,
        paces={"team.entry": Pace.NEVER, "team.slow": Pace.AT_ONCE},
    )
    send_bundles(at("2026-11-18 16:00"))
    assert letters() == ["Bericht 2"]


def test_who_stops_meanwhile_gets_nothing_and_neither_does_a_dead_mailbox():
    tell(1, to=["roos@example.org", "pim@example.org"])
    stop_everything(address="roos@example.org", scope=7)
    Bounce.objects.create(address="pim@example.org", scope=7, final=True, reason="closed")
    assert send_bundles(THURSDAY) == 0
    assert not Notice.objects.untold().exists()


def test_news_of_a_sender_that_is_gone_or_a_topic_that_is_gone_waits_and_then_goes():
    tell(1)
    Notice.objects.update(scope=99)
    assert send_bundles(THURSDAY) == 0
    Notice.objects.update(scope=7, topic="nobody.knows")
    assert send_bundles(THURSDAY) == 0
    assert expire_notices(at("2027-03-01 12:00")) == 1


def test_what_was_told_is_forgotten_after_ninety_days():
    tell(1)
    send_bundles(THURSDAY)
    Notice.objects.update(told_at=THURSDAY)
    assert expire_notices(at("2027-02-01 12:00")) == 0
    assert expire_notices(at("2027-02-18 12:00")) == 1


def test_housekeeping_sends_them():
    tell(1)
    assert housekeeping.run_all(THURSDAY)["bundles of news"] == 1


def test_a_worker_that_dies_between_told_and_queued_loses_nothing(monkeypatch):
    tell(1)
    tell(2)
    with monkeypatch.context() as patched:
        patched.setattr(letter_services, "queue_messages", _die)
        with pytest.raises(SystemExit):
            send_bundles(THURSDAY)
    assert Notice.objects.untold().count() == 2
    assert send_bundles(THURSDAY) == 1
    assert Message.objects.count() == 1


def _die(messages):
    raise SystemExit


def test_bundles_for_many_take_few_queries(django_assert_max_num_queries):
    def for_people(number: int) -> int:
        tell(1, to=[f"lid{n}@example.org" for n in range(number)])
        with django_assert_max_num_queries(27):
            return send_bundles(THURSDAY)

    assert for_people(10) == 10
    Notice.objects.all().delete()
    Message.objects.all().delete()
    assert for_people(90) == 90
