"""Many messages go over one connection, and a connection that breaks loses nothing."""

import pytest
from django.core.management import call_command
from django.db import connection

from samenspel.ground.mail import tasks
from samenspel.ground.mail.models import Message, State
from samenspel.ground.mail.services import (
    deliver_round,
    deliver_waiting,
    queue_messages,
    write_message,
)
from samenspel.ground.mail.tests.conftest import SENDER

pytestmark = pytest.mark.django_db


def states() -> list[str]:
    return sorted(Message.objects.values_list("state", flat=True))


@pytest.fixture
def ten(post) -> list[Message]:
    return [post() for _number in range(10)]


def test_ten_messages_take_one_connection(ten, postbox):
    assert deliver_waiting() == 10
    assert postbox.connections == 1


def test_whoever_delivers_one_takes_the_others_along(ten, postbox):
    tasks.deliver.call(ten[3].pk)
    assert len(postbox.letters) == 10
    assert [tasks.deliver.call(message.pk) for message in ten] == [State.SENT] * 10
    assert len(postbox.letters) == 10


def test_a_refusal_in_the_middle_holds_up_nobody(post, postbox):
    postbox.refused_recipients["weg@example.org"] = "550 5.1.1 Nobody"
    for to in ("roos@example.org", "weg@example.org", "pim@example.org"):
        post(to=to)
    assert deliver_waiting() == 2
    assert (states(), postbox.connections) == (["failed", "sent", "sent"], 1)


def test_a_server_that_hangs_up_after_each_three_gets_a_new_call(ten, postbox):
    postbox.hangs_up_after = 3
    assert deliver_waiting() == 10
    assert len({letter["Message-ID"] for letter in postbox.letters}) == 10
    assert len(postbox.letters) == 10


def test_a_connection_that_breaks_halfway_costs_only_that_message_a_minute(ten, postbox):
    postbox.answers = ["250 Accepted", "break", "250 Accepted"]
    assert deliver_waiting() == 9
    assert states() == ["sent"] * 9 + ["waiting"]


def test_when_the_server_is_away_the_rest_keeps_waiting_untried(ten, postbox, settings):
    settings.EMAIL_PORT = 1
    assert deliver_waiting() == 0
    assert sum(Message.objects.values_list("attempts", flat=True)) == 1


def test_a_code_goes_before_the_rest(ten, post, postbox):
    post(to="wacht@example.org", secret=True)
    deliver_waiting()
    assert postbox.letters[0]["To"] == "wacht@example.org"


def written(number: int) -> Message:
    return write_message(
        to=f"lid{number}@example.org",
        template="hello.txt",
        context={"name": "Roos"},
        sender=SENDER,
        key=f"reminder:{number}",
    )


def test_many_are_queued_in_few_queries_and_once(templates, postbox, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        assert queue_messages([written(number) for number in range(40)]) == 40
    assert queue_messages([written(number) for number in range(45)]) == 5
    assert queue_messages([]) == 0
    deliver_waiting()
    assert len(postbox.letters) == 45


@pytest.mark.django_db(transaction=True)
def test_one_task_is_enough_for_all(templates, postbox):
    queue_messages([written(number) for number in range(30)])
    call_command("db_worker", batch=True, queue_name="mail", startup_delay=False, interval=0)
    assert len(postbox.letters) == 30


@pytest.mark.django_db(transaction=True)
def test_a_round_is_short_and_the_next_one_goes_on(templates, postbox, monkeypatch):
    monkeypatch.setattr(tasks, "ROUND_LASTS", 0.0)
    queue_messages([written(number) for number in range(5)])
    call_command("db_worker", batch=True, queue_name="mail", startup_delay=False, interval=0)
    assert len(postbox.letters) == 5


def test_what_a_round_does_not_get_to_is_for_the_next(ten, postbox):
    done = deliver_round(first=ten[0].pk, limit=4)
    assert (done.sent, done.next_one) == (4, ten[4].pk)
    assert deliver_round(first=done.next_one).next_one is None
    assert len(postbox.letters) == 10


def test_delivering_costs_the_same_for_each(post, postbox, django_assert_max_num_queries):
    for _number in range(20):
        post()
    with django_assert_max_num_queries(20 * 3 + 2):
        deliver_waiting()
    assert connection.in_atomic_block


def test_a_letter_to_stop_says_so_to_mail_programs(post, postbox):
    message = post(stop_url="https://werkplaats.example.org/mijn/berichten/x/")
    deliver_waiting()
    letter = postbox.letters[0]
    assert letter["List-Unsubscribe"] == "<https://werkplaats.example.org/mijn/berichten/x/>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    text, html = (part.get_content() for part in letter.iter_parts())
    assert text.rstrip().endswith(
        "Kies het hier:\r\nhttps://werkplaats.example.org/mijn/berichten/x/"
    )
    assert 'href="https://werkplaats.example.org/mijn/berichten/x/"' in html
    message.refresh_from_db()
    assert "berichten/x" not in message.text + message.html + message.stop_url


def test_other_letters_have_no_such_header(post, postbox):
    post()
    deliver_waiting()
    assert postbox.letters[0]["List-Unsubscribe"] is None
