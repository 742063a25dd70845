"""What people think of it: once for each link, and without who."""

import pytest

from samenspel.loop.reports import services
from samenspel.loop.reports.models import FeedbackAnswer, FeedbackInvitation
from samenspel.loop.reports.results import results_of


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
    assert fields == {"id", "activity", "worth", "heard", "useful", "line"}
