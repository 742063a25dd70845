"""Messages reach a mail server once, whatever happens on the way."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samenspel.ground.common import housekeeping
from samenspel.ground.mail import tasks
from samenspel.ground.mail.models import Message, State
from samenspel.ground.mail.services import deliver_message, deliver_waiting
from samenspel.ground.mail.services.delivery import WAITS

pytestmark = pytest.mark.django_db


def in_(minutes: float):
    return time_machine.travel(timezone.now() + timedelta(minutes=minutes))


def test_a_posted_message_arrives_as_text_and_html(post, postbox):
    deliver_message(post().pk)
    letter = postbox.letters[0]
    assert letter["To"] == "roos@example.org"
    assert letter["From"] == "Werkplaats Voorbeeld <post@samenspel.example.org>"
    assert letter["Reply-To"] == "info@werkplaats.example.org"
    assert letter["Subject"] == "Hallo Roos"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Content-Language"] == "nl"
    assert letter["Message-ID"].endswith("@samenspel.example.org>")
    text, html = letter.iter_parts()
    assert text.get_content().replace("\r\n", "\n") == (
        "Welkom bij ons.\n\nBekijk het:\nhttps://werkplaats.example.org/vragen/\n"
    )
    assert 'href="https://werkplaats.example.org/vragen/"' in html.get_content()


@pytest.mark.django_db(transaction=True)
def test_the_worker_delivers_what_was_posted(post, postbox):
    post()
    call_command("db_worker", batch=True, queue_name="mail", startup_delay=False, interval=0)
    assert len(postbox.letters) == 1


@pytest.mark.parametrize("again", ["task", "sweep", "direct"])
def test_a_sent_message_is_never_sent_again(again, post, postbox):
    message = post()
    deliver_message(message.pk)
    {
        "task": lambda: tasks.deliver.call(message.pk),
        "sweep": deliver_waiting,
        "direct": lambda: deliver_message(message.pk),
    }[again]()
    assert len(postbox.letters) == 1


def test_the_same_key_twice_is_one_message(post, postbox):
    assert post(key="questions:1:taken_up") == post(
        key="questions:1:taken_up", to="pim@example.org"
    )
    assert deliver_waiting() == 1
    assert [letter["To"] for letter in postbox.letters] == ["roos@example.org"]


def test_nothing_is_posted_when_the_change_is_undone(post):
    with transaction.atomic():
        post()
        transaction.set_rollback(True)
    assert not Message.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_server_that_is_busy_is_tried_again_later(post, postbox):
    postbox.answers = ["451 Too busy, come back later"]
    message = post()
    assert tasks.deliver.call(message.pk) == State.WAITING
    assert deliver_waiting() == 0, "it waits a minute first"
    later = DBTaskResult.objects.get(run_after__lt=timezone.now() + timedelta(days=1))
    message.refresh_from_db()
    assert later.run_after == message.not_before
    assert "451" in message.last_error
    with in_(1.1):
        assert tasks.deliver.call(message.pk) == State.SENT
    assert len(postbox.letters) == 1


def test_a_server_that_is_down_loses_nothing(post, postbox, settings):
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    message = deliver_message(post().pk)
    assert message.state == State.WAITING
    settings.EMAIL_PORT = port
    with in_(2):
        assert deliver_waiting() == 1


def test_a_refused_address_is_given_up_at_once(post, postbox):
    postbox.refused_recipients["roos@example.org"] = "550 Nobody by that name"
    message = deliver_message(post().pk)
    assert (message.state, message.attempts) == (State.FAILED, 1)


def test_a_full_mailbox_is_tried_again(post, postbox):
    postbox.refused_recipients["roos@example.org"] = "452 Mailbox full"
    assert deliver_message(post().pk).state == State.WAITING


def test_after_some_days_we_give_up(post, postbox):
    postbox.answers = ["451 Not now"] * 20
    message = post()
    moment = timezone.now()
    for wait in [timedelta(0), *WAITS]:
        moment += wait + timedelta(seconds=1)
        with time_machine.travel(moment, tick=False):
            message = deliver_message(message.pk)
    assert (message.state, message.attempts) == (State.FAILED, len(WAITS) + 1)


def test_a_message_whose_worker_died_is_sent_after_a_while(post, postbox):
    message = post()
    Message.objects.update(state=State.SENDING, claimed_at=timezone.now(), attempts=1)
    assert deliver_waiting() == 0, "another worker may still be at it"
    with in_(16):
        assert deliver_waiting() == 1
    assert postbox.letters[0]["Message-ID"]
    message.refresh_from_db()
    assert message.state == State.SENT


def test_a_message_that_was_removed_is_no_error(db):
    assert tasks.deliver.call(4711) == "gone"


def test_housekeeping_and_a_command_sweep_up_what_was_left(post, postbox, capsys):
    post()
    assert housekeeping.run_all(timezone.now())["deliver waiting mail"] == 1
    post()
    call_command("deliver_mail")
    assert capsys.readouterr().out == "delivered 1, waiting 0, given up 0\n"


def test_posting_takes_few_queries(post, django_assert_max_num_queries):
    with django_assert_max_num_queries(7):
        post()
    assert connection.in_atomic_block
