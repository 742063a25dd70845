"""What a message said is not kept longer than needed."""

from datetime import timedelta

from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import (
    deliver_message,
    erase_messages_to,
    expire_messages,
)


def days_from_now(days: int):
    return timezone.now() + timedelta(days=days)


def test_a_code_is_erased_as_soon_as_it_is_sent(post, postbox):
    message = deliver_message(post(secret=True).pk)
    message.refresh_from_db()
    assert (message.text, message.html) == ("", "")
    assert "Welkom" in postbox.letters[0].get_body(("plain",)).get_content()


def test_a_code_that_can_never_arrive_is_erased_too(post, postbox):
    postbox.refused_recipients["roos@example.org"] = "550 Nobody by that name"
    assert deliver_message(post(secret=True).pk).text == ""


def test_the_example_werkplaats_keeps_codes_so_that_its_visitor_can_read_them(
    post, postbox, settings
):
    settings.DEMO = True
    assert deliver_message(post(secret=True).pk).text


def test_texts_are_erased_after_a_month(post, postbox):
    message = deliver_message(post().pk)
    assert expire_messages(days_from_now(29)) == 0
    assert expire_messages(days_from_now(31)) == 1
    message.refresh_from_db()
    assert (message.text, message.html, message.subject) == ("", "", "")


def test_messages_are_removed_after_a_year(post, postbox):
    deliver_message(post().pk)
    expire_messages(days_from_now(366))
    assert not Message.objects.exists()


def test_what_still_waits_is_not_forgotten(post):
    post()
    assert expire_messages(days_from_now(400)) == 0


def test_a_reader_can_have_messages_made_nameless_and_still_gets_what_is_on_its_way(post, postbox):
    deliver_message(post(to="Roos@example.org").pk)
    waiting = post(to="roos@example.org")
    assert erase_messages_to("roos@EXAMPLE.org") == 1
    assert not Message.objects.finished().filter(to__icontains="roos").exists()
    assert deliver_message(waiting.pk).state == "sent"
