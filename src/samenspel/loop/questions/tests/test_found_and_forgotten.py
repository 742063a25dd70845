"""Search, personal data and retention."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.common.holdings import Subject
from samenspel.ground.consent.models import Reach
from samenspel.ground.search import registry
from samenspel.ground.search.find import find
from samenspel.loop.questions import services
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Echo, Question
from samenspel.loop.questions.privacy import HOLDINGS
from samenspel.loop.questions.tests.making import make_echo, make_question

[HOLDING] = HOLDINGS


def found(zhz, person, words="wijkteam"):
    results = find(words, scope=zhz.pk, audiences=registry.audiences_of(person))
    return [hit.document.title for hit in results.hits]


def test_only_coordinators_find_what_is_not_shared(zhz, coordinator, resident, neighbour):
    make_question(zhz, "Wanneer bel ik het wijkteam?")
    assert found(zhz, coordinator) == ["Wanneer bel ik het wijkteam?"]
    assert found(zhz, resident) == found(zhz, neighbour) == found(zhz, None) == []


def test_what_is_public_is_found_by_everyone_at_once(zhz, coordinator):
    question = make_question(zhz, "Wanneer bel ik het wijkteam?", may_publish=True)
    services.publish_question(question=question, by=coordinator)
    assert found(zhz, None) == ["Wanneer bel ik het wijkteam?"]
    services.withdraw_question(question=question)
    assert found(zhz, None) == found(zhz, coordinator) == []


def test_members_find_what_was_shared_with_them(zhz, resident, outsider):
    make_question(zhz, "Het wijkteam?", may_publish=True, reach=Reach.WERKPLAATS)
    assert found(zhz, resident) == ["Het wijkteam?"]
    assert found(zhz, outsider) == []


def test_words_that_were_left_out_are_not_found(zhz):
    make_question(zhz, "Fatma zoekt het wijkteam.", public=True, public_text="Mijn buur zoekt het.")
    assert found(zhz, None, "buur") == ["Fatma zoekt het wijkteam."]
    Question.objects.get().delete()
    make_question(zhz, "Fatma?", title="Wie?", public=True, public_text="Mijn buur zoekt het.")
    assert found(zhz, None, "Fatma") == []


def test_unconfirmed_questions_are_found_by_nobody(zhz, coordinator):
    make_question(zhz, "Wanneer bel ik het wijkteam?", status=Status.UNCONFIRMED)
    assert found(zhz, coordinator) == []


def test_what_is_held_of_somebody_is_told(zhz):
    make_question(zhz, "Mijn vraag?", asker_email="jan@example.org", asker_name="Jan")
    make_echo(make_question(zhz, "Andermans vraag?"), "Jan@example.org")
    held = list(HOLDING.export(Subject(email="jan@example.org")))
    assert [one.title for one in held] == ["Mijn vraag?", "Andermans vraag?"]


def test_erasing_makes_nameless_and_ends_the_link(zhz, client):
    question = make_question(
        zhz,
        "Ik ben Jan de Vries (jan@example.org). Wie helpt Janneke?",
        asker_email="jan@example.org",
        asker_name="Jan de Vries",
        public=True,
    )
    echo = make_echo(make_question(zhz), "jan@example.org")
    make_question(zhz, asker_email="jan@example.org", status=Status.UNCONFIRMED)
    old = question.token
    assert HOLDING.erase(Subject(email="jan@example.org")) == 3
    question.refresh_from_db()
    echo.refresh_from_db()
    assert (question.asker_name, question.asker_email, echo.email) == ("", "", "")
    assert question.text == "Ik ben … (…). Wie helpt Janneke?"
    assert client.get(f"/vragen/volgen/{old}/").status_code == 404
    assert not Question.objects.filter(status=Status.UNCONFIRMED).exists()


def test_nobody_elses_questions_are_erased(zhz):
    question = make_question(zhz, asker_email="eva@example.org")
    assert HOLDING.erase(Subject(email="")) == 0
    HOLDING.erase(Subject(email="jan@example.org"))
    question.refresh_from_db()
    assert question.asker_email == "eva@example.org"


def test_what_was_never_confirmed_goes_after_a_week(zhz):
    old, new = (make_question(zhz, status=Status.UNCONFIRMED) for _ in range(2))
    stale = make_echo(make_question(zhz), confirmed_at=None)
    ago = timezone.now() - timedelta(days=8)
    Question.objects.filter(pk=old.pk).update(asked_at=ago)
    Echo.objects.filter(pk=stale.pk).update(asked_at=ago)
    assert HOLDING.expire(timezone.now()) == 2
    assert Question.objects.filter(status=Status.UNCONFIRMED).get() == new


@pytest.mark.parametrize(("days", "email"), [(360, "jan@example.org"), (370, "")])
def test_askers_are_forgotten_a_year_after_the_end(zhz, days, email):
    ended = timezone.now() - timedelta(days=days)
    question = make_question(
        zhz, status=Status.ANSWERED, closed_at=ended, asker_email="jan@example.org"
    )
    make_echo(question, "eva@example.org")
    HOLDING.expire(timezone.now())
    question.refresh_from_db()
    assert question.asker_email == email
    assert Echo.objects.get().email == ("eva@example.org" if email else "")


def test_who_was_merged_into_an_open_question_is_remembered(zhz):
    target = make_question(zhz)
    long_ago = timezone.now() - timedelta(days=500)
    merged = make_question(zhz, status=Status.MERGED, merged_into=target, closed_at=long_ago)
    HOLDING.expire(timezone.now())
    merged.refresh_from_db()
    assert merged.asker_email
