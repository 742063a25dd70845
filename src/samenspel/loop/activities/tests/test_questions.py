"""The organiser's own questions: no change of a question loses an answer."""

import pytest
from django.urls import reverse

from samenspel.loop.activities.models import Answer, Asked
from samenspel.loop.activities.tests.conftest import make_activity


def url_of(name, activity, **more):
    return reverse(f"activities:{name}", kwargs={"pk": activity.pk} | more)


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


@pytest.fixture
def asked(activity) -> Asked:
    return activity.asked.create(kind="choice", text="Eet je mee?", options="Ja\nNee")


@pytest.fixture
def answer(asked, sign_up) -> Answer:
    return asked.answers.create(registration=sign_up("Roos"), value="Ja")


SAID = {"text": "Wat neem je mee?", "kind": "text", "options": ""}


def test_a_question_is_added_once_and_shown_as_an_example(cora, activity):
    for _time in range(2):
        cora.post(url_of("add_question", activity), SAID)
    assert activity.asked.get().kind == "text"
    html = cora.get(url_of("questions", activity)).content.decode()
    assert html.count("Wat neem je mee?") > 1


def test_a_choice_needs_answers(cora, activity):
    answer = cora.post(url_of("add_question", activity), SAID | {"kind": "choice", "options": "x"})
    assert answer.status_code == 422
    assert "minstens twee antwoorden" in answer.content.decode()


def test_consent_is_never_required(cora, activity):
    said = SAID | {"kind": "consent", "required": "on"}
    assert cora.post(url_of("add_question", activity), said).status_code == 422


def test_changing_an_answered_question_warns_and_keeps_the_answer(cora, activity, asked, answer):
    url = url_of("change_question", activity, asked_pk=asked.pk)
    assert "1 persoon heeft deze vraag beantwoord" in cora.get(url).content.decode()
    cora.post(url, {"text": "Eet je ook mee?", "kind": "text", "options": "Ja\nMisschien"})
    asked.refresh_from_db()
    assert (asked.text, asked.kind) == ("Eet je ook mee?", "choice")
    assert asked.answers.get().value == "Ja"


def test_an_answered_question_is_not_removed(cora, activity, asked, answer):
    url = url_of("remove_question", activity, asked_pk=asked.pk)
    assert "dus die blijft" in cora.post(url, follow=True).content.decode()
    assert Asked.objects.exists()


def test_a_question_without_answers_is_removed(cora, activity, asked):
    cora.post(url_of("remove_question", activity, asked_pk=asked.pk))
    assert not Asked.objects.exists()


def test_questions_change_places(cora, activity, asked):
    second = activity.asked.create(kind="text", text="Nog iets?", position=1)
    cora.post(url_of("ask_earlier", activity, asked_pk=second.pk))
    assert [one.text for one in activity.asked.all()] == ["Nog iets?", "Eet je mee?"]


def test_a_question_of_another_activity_is_not_found(cora, zhz, activity, asked):
    other = make_activity(zhz)
    url = url_of("change_question", other, asked_pk=asked.pk)
    assert cora.get(url).status_code == 404
