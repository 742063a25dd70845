"""Mail that comes back is understood, and only our own counts."""

import io
import mailbox
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from samenspel.ground.common import housekeeping
from samenspel.ground.mail.envelope import message_id
from samenspel.ground.mail.marks import mark_of, return_address
from samenspel.ground.mail.models import Bounce, Message, Reason, State
from samenspel.ground.mail.reports import read_report, refusal_from
from samenspel.ground.mail.services import (
    deliver_message,
    erase_messages_to,
    mail_arrives_at,
    mark_seen,
    take_report,
    try_again,
    unreachable_among,
)

pytestmark = pytest.mark.django_db

DATA = Path(__file__).parent / "data"
ROOS = "roos@example.org"


@pytest.fixture(autouse=True)
def _come_back(settings):
    settings.BOUNCE_ADDRESS = "bounce@samenspel.example.org"
    settings.DEFAULT_FROM_EMAIL = "post@samenspel.example.org"


@pytest.fixture
def message(post) -> Message:
    return post()


def sample(name: str, message: Message, address: str | None = None) -> bytes:
    text = (DATA / f"{name}.eml").read_text()
    text = text.replace("MARKED_ADDRESS", address or return_address(message))
    return text.replace("MESSAGE_ID", message_id(message, "post@samenspel.example.org")).encode()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("postfix", Reason.NO_ADDRESS),
        ("exim", Reason.FULL),
        ("exim_old", Reason.NO_ADDRESS),
        ("exchange", Reason.NO_ADDRESS),
        ("gmail", Reason.CLOSED),
    ],
)
def test_what_mail_servers_write_is_understood(name, reason, message):
    bounce = take_report(sample(name, message))
    assert (bounce.address, bounce.reason, bounce.final) == (ROOS, reason, True)
    assert unreachable_among([ROOS], scope=bounce.scope) == {ROOS}


def test_what_was_tried_for_days_came_back_but_may_work_next_time(message):
    bounce = take_report(sample("postfix_expired", message))
    assert (bounce.reason, bounce.final) == (Reason.UNREACHABLE, False)
    assert unreachable_among([ROOS], scope=bounce.scope) == set()


@pytest.mark.parametrize("name", ["postfix_delayed", "away"])
def test_a_delay_or_somebody_who_is_away_is_no_bounce(name, message):
    assert take_report(sample(name, message)) is None


@pytest.mark.parametrize("name", ["postfix", "exim_old"])
def test_who_has_no_mark_of_ours_silences_nobody(name, message):
    mark = mark_of(message)
    forged = sample(name, message).replace(mark.encode(), f"{message.pk}-{'a' * 24}".encode())
    assert take_report(forged) is None
    assert not Bounce.objects.exists()


def test_the_mark_of_another_message_is_of_that_message(message, post):
    other = post(to="pim@example.org")
    report = sample("postfix", message).replace(
        mark_of(message).encode(), f"{other.pk}-{mark_of(message).split('-')[1]}".encode()
    )
    assert take_report(report) is None


def test_the_mail_server_may_tell_the_address_apart(message):
    report = sample("postfix", message, address="bounce@samenspel.example.org")
    bare = report.replace(mark_of(message).encode(), b"gone")
    assert take_report(bare) is None
    assert take_report(bare, sent_to=return_address(message).upper())


def test_a_report_that_comes_twice_is_one_bounce_and_the_worst_counts(message):
    for name in ("postfix_expired", "postfix", "postfix", "postfix_expired"):
        take_report(sample(name, message))
    assert Bounce.objects.get().final


def test_mail_that_is_refused_for_what_it_is_says_nothing_of_the_address(message):
    report = sample("postfix", message).replace(b"Status: 5.1.1", b"Status: 5.7.1")
    bounce = take_report(report)
    assert (bounce.reason, bounce.stops_news) == (Reason.REFUSED, False)


@pytest.mark.parametrize(
    ("status", "words", "reason", "final"),
    [
        ("5.1.2", "", Reason.NO_DOMAIN, True),
        ("4.2.2", "over quota", Reason.FULL, False),
        ("5.2.3", "", Reason.TOO_LARGE, True),
        ("5.4.4", "Host not found", Reason.NO_DOMAIN, True),
        ("4.4.4", "", Reason.UNREACHABLE, False),
        ("5.0.0", "smtp; 550 5.1.1 unknown", Reason.NO_ADDRESS, True),
        ("5.0.0", "", Reason.OTHER, True),
        ("", "554 rejected as spam", Reason.REFUSED, True),
        ("", "452 full", Reason.FULL, False),
    ],
)
def test_codes_become_reasons(status, words, reason, final):
    refusal = refusal_from(status, words)
    assert (refusal.reason, refusal.final) == (reason, final)


@given(st.binary(max_size=400))
def test_rubbish_is_no_report(raw):
    assert read_report(raw) is None
    assert read_report(b"Content-Type: multipart/report; boundary=x\n\n--x\n" + raw) is None


@given(st.binary(max_size=200))
def test_rubbish_in_a_report_harms_nothing(raw):
    status = b"--x\nContent-Type: message/delivery-status\n\nA: b\n\nAction: failed\nStatus: "
    read_report(b"Content-Type: multipart/report; boundary=x\n\n" + status + raw)


def test_an_address_that_our_own_server_refuses_came_back_too(post, postbox):
    postbox.refused_recipients[ROOS] = "550 5.1.1 Nobody by that name"
    message = deliver_message(post().pk)
    assert message.state == State.FAILED
    assert message.bounce.reason == Reason.NO_ADDRESS


def test_letters_come_back_to_an_address_of_their_own(post, postbox):
    message = deliver_message(post().pk)
    assert postbox.return_paths == [return_address(message)]
    assert postbox.letters[0]["From"] == "Werkplaats Voorbeeld <post@samenspel.example.org>"


def test_without_such_an_address_they_come_back_to_the_sender(post, postbox, settings):
    settings.BOUNCE_ADDRESS = ""
    deliver_message(post().pk)
    assert postbox.return_paths == ["post@samenspel.example.org"]


def test_a_coordinator_sees_it_and_tries_again(message):
    bounce = take_report(sample("postfix", message))
    mark_seen(bounce=bounce)
    assert not Bounce.objects.waiting().exists()
    assert unreachable_among([ROOS], scope=bounce.scope) == {ROOS}
    try_again(bounce=bounce)
    assert unreachable_among([ROOS], scope=bounce.scope) == set()


def test_who_shows_up_gets_mail_again(message):
    take_report(sample("postfix", message))
    assert mail_arrives_at("Roos@Example.org") == 1
    assert mail_arrives_at("") == 0
    assert not Bounce.objects.stopping_news().exists()


def test_who_is_forgotten_leaves_no_bounce(message):
    take_report(sample("postfix", message))
    erase_messages_to(ROOS)
    assert not Bounce.objects.exists()


def test_a_mail_server_hands_them_in_by_a_pipe(message, monkeypatch, capsys):
    for raw in (sample("postfix", message), b"\x00\xffrubbish", b""):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        call_command("bounce")
    assert capsys.readouterr().out.splitlines() == ["noted", *["not about a message of ours"] * 2]
    assert Bounce.objects.count() == 1


def test_housekeeping_reads_the_folder_and_leaves_what_is_no_report(message, settings, tmp_path):
    folder = mailbox.Maildir(tmp_path / "returned", create=True)
    for raw in (sample("postfix", message), sample("away", message), b"\xff\x00 rubbish"):
        folder.add(raw)
    settings.BOUNCE_MAILDIR = str(tmp_path / "returned")
    counts = [housekeeping.run_all(timezone.now())["read returned mail"] for _round in range(2)]
    assert counts == [1, 0]
    assert len(folder) == 2, "a person may want to read those"
