"""Two organisers who press the same button at once, on whichever database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from samenspel.ground.mail.models import Message
from samenspel.loop.activities.models import Activity
from samenspel.loop.questions.models import Question
from samenspel.loop.reports import services
from samenspel.loop.reports.models import FeedbackAnswer, FeedbackInvitation, Photo, Report, Yield
from samenspel.loop.reports.tests.conftest import picture

pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(act: Callable[[], Any]) -> list[Any]:
    def one(_number: int) -> Any:
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=4) as organisers:
        return list(organisers.map(one, range(4)))


def test_everyone_is_thanked_once(report, guests, coordinator):
    def close() -> int:
        found = Activity.objects.select_related("werkplaats__site").get(pk=report.activity_id)
        return services.close_gathering(activity=found, by=coordinator)

    assert sum(all_at_once(close)) == 2
    thanks = Message.objects.filter(template="reports/mail/thanks.txt")
    assert thanks.count() == FeedbackInvitation.objects.count() == 2


def test_a_question_is_asked_once(item, coordinator):
    all_at_once(lambda: services.ask_as_question(item=item, by=coordinator))
    assert Question.objects.count() == 1


def test_a_report_is_begun_once_and_holds_each_yield_and_photo_once(activity, coordinator):
    def write_down() -> None:
        services.add_yield(
            activity=activity, by=coordinator, kind="offer", text="Een zaal", perspective="citizen"
        )
        services.add_photo(activity=activity, by=coordinator, upload=picture())

    all_at_once(write_down)
    assert (Report.objects.count(), Yield.objects.count(), Photo.objects.count()) == (1, 1, 1)


def test_a_link_is_good_for_one_answer(activity):
    invitation = FeedbackInvitation(activity=activity)
    invitation.new_link(services.feedback.ASKED_FOR)
    invitation.save()
    given = all_at_once(lambda: services.give_feedback(invitation=invitation, worth=5))
    assert sorted(given) == [False, False, False, True]
    assert FeedbackAnswer.objects.count() == 1
