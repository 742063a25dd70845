"""What people think of it: once for each link, and without who."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from samenspel.loop.reports import services
from samenspel.loop.reports.models import FeedbackAnswer, FeedbackInvitation
from samenspel.loop.reports.results import results_of
from samenspel.loop.reports.services import feedback
from samenspel.loop.reports.services.feedback import ASKED_FOR


@pytest.fixture
def invitation(report, guests, coordinator) -> FeedbackInvitation:
    services.close_gathering(activity=report.activity, by=coordinator)
    return FeedbackInvitation.objects.first()


def test_a_link_is_good_for_one_answer(invitation, client):
    url = invitation.get_absolute_url()
    for _time in range(2):
        client.post(url, {"worth": "5", "line": "Mooi!"})
    answer = FeedbackAnswer.objects.get()
    assert (answer.worth, answer.heard, answer.line) == (5, None, "Mooi!")
    assert "antwoord is binnen" in client.get(url).content.decode()


def test_an_empty_answer_is_asked_again(invitation, client):
    assert client.post(invitation.get_absolute_url(), {}).status_code == 422
    assert not FeedbackAnswer.objects.exists()


def test_a_link_works_on_its_own_site_only(invitation, elders, client):
    url = invitation.get_absolute_url()
    assert client.get(url, HTTP_HOST="elders.test").status_code == 404


@pytest.mark.parametrize(("number", "shown"), [(3, 0), (4, 3)])
def test_the_organiser_sees_answers_from_four_up(activity, number, shown):
    for _answer in range(number):
        FeedbackAnswer.objects.create(activity=activity, worth=4)
    assert len(results_of(activity).questions) == shown


def test_an_answer_does_not_know_who_gave_it():
    fields = {field.name for field in FeedbackAnswer._meta.get_fields()}
    assert fields == {"id", "activity", "worth", "heard", "useful", "line", "waits"}


def give(activity, *points):
    for point in points:
        link = FeedbackInvitation(activity=activity)
        link.new_link(ASKED_FOR)
        link.save()
        services.give_feedback(invitation=link, worth=point)


def test_who_looks_before_and_after_one_answer_sees_no_difference(activity):
    give(activity, 4, 4, 4, 4)
    before = results_of(activity).questions
    give(activity, 1, 1, 1)
    assert results_of(activity).questions == before
    assert results_of(activity).waiting == 3
    give(activity, 1)
    assert results_of(activity).number == 8


def test_when_nobody_can_answer_any_more_all_answers_are_shown(activity):
    give(activity, 4, 4, 4, 4, 1)
    with time_machine.travel(timezone.now() + ASKED_FOR + timedelta(minutes=1)):
        assert results_of(activity).number == 5


def test_the_order_of_the_links_tells_nothing_of_the_order_of_the_letters(
    report, guests, coordinator, monkeypatch
):
    monkeypatch.setattr(feedback, "_shuffle", lambda links: links.reverse())
    written = feedback.write_thanks(
        activity=report.activity,
        report=None,
        guests=[feedback.Guest(f"r{number}", "roos@example.org", False) for number in range(3)],
    )
    feedback.send_thanks(written)
    kept = FeedbackInvitation.objects.order_by("pk").values_list("link_digest", flat=True)
    assert list(kept) == [one.invitation.link_digest for one in reversed(written)]
