"""Coordinators hear that a new question waits."""

import pytest
from django.utils import timezone

from samenspel.ground.mail.models import Bounce, Message
from samenspel.ground.notices.models import Notice, Pace
from samenspel.ground.notices.services import choose_paces
from samenspel.ground.notices.topics import topic_named
from samenspel.loop.network.models import Membership, Role
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.services import ask_question, confirm_question

pytestmark = pytest.mark.django_db

NEWS = topic_named("questions.new")
TEXT = "Wie helpt mijn buurvrouw met haar schulden? Ze durft niet naar het loket."


@pytest.fixture
def asked(zhz, coordinator) -> Question:
    return ask_question(
        werkplaats=zhz,
        kind="dilemma",
        text=TEXT,
        perspective="citizen",
        email="nora@example.org",
    )


def test_a_question_that_nobody_confirmed_is_no_news(asked):
    assert not Notice.objects.exists()


def test_the_coordinator_hears_of_a_confirmed_question_once(asked):
    confirm_question(question=asked)
    confirm_question(question=asked)
    notice = Notice.objects.get()
    assert (notice.address, notice.told_at) == ("cora@example.org", None)


def test_who_wants_to_know_at_once_gets_a_letter_that_leads_to_it(asked, zhz, coordinator, login):
    choose_paces(address="cora@example.org", scope=zhz.pk, paces={NEWS.name: Pace.AT_ONCE})
    confirm_question(question=asked)
    letter = Message.objects.get(to="cora@example.org")
    assert "Er wacht een nieuwe vraag" in letter.subject
    line = NEWS.line(asked.pk, "cora@example.org")
    assert line.url in letter.text
    assert login(coordinator).get(line.url.removeprefix(zhz.root_url)).status_code == 200


def test_mail_never_says_what_was_asked(asked):
    confirm_question(question=asked)
    line = NEWS.line(asked.pk, "cora@example.org")
    assert "schulden" not in f"{line.title} {line.text}"


def test_what_was_settled_is_no_news_any_more(asked):
    confirm_question(question=asked)
    Question.objects.update(status=Status.WITHDRAWN, closed_at=timezone.now())
    assert NEWS.line(asked.pk, "cora@example.org") is None


def test_who_is_no_coordinator_any_more_hears_nothing(asked):
    confirm_question(question=asked)
    Membership.objects.update(role=Role.MEMBER)
    assert NEWS.line(asked.pk, "cora@example.org") is None


def test_who_confirms_gets_mail_again(asked):
    Bounce.objects.create(address="nora@example.org", scope=1, final=True, reason="full")
    confirm_question(question=asked)
    assert not Bounce.objects.stopping_news().exists()
