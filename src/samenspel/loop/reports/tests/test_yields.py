"""Yields, and the questions that come of them."""

import pytest
from django.core.exceptions import PermissionDenied

from samenspel.loop.exchange.models import WentWell
from samenspel.loop.network.models import Perspective
from samenspel.loop.questions.models import Question
from samenspel.loop.reports import services
from samenspel.loop.reports.material import material_of
from samenspel.loop.reports.models import Yield


def test_the_same_yield_twice_is_one(activity, item, coordinator):
    again = services.add_yield(
        activity=activity,
        by=coordinator,
        kind=item.kind,
        text=item.text,
        perspective="municipality",
    )
    assert again == item


def test_a_question_raised_becomes_a_practice_question_once(item, coordinator):
    first = services.ask_as_question(item=item, by=coordinator)
    second = services.ask_as_question(item=item, by=coordinator)
    assert first == second == Question.objects.get()
    assert first.perspective == Perspective.CITIZEN
    assert first.text == item.text


def test_an_insight_is_no_question(activity, coordinator):
    insight = services.add_yield(
        activity=activity, by=coordinator, kind="insight", text="Soep helpt.", perspective="citizen"
    )
    with pytest.raises(PermissionDenied):
        services.ask_as_question(item=insight, by=coordinator)


def test_what_became_a_question_stays_one(item, coordinator):
    services.ask_as_question(item=item, by=coordinator)
    changed = services.change_yield(
        item=item,
        by=coordinator,
        kind="offer",
        text="Anders",
        perspective="citizen",
        seen_version=1,
    )
    assert (changed.kind, changed.text) == ("question", "Anders")


def test_who_changes_second_is_told(item, coordinator):
    details = {"kind": "question", "perspective": "citizen", "seen_version": 1}
    services.change_yield(item=item, by=coordinator, text="Eerst", **details)
    with pytest.raises(services.ChangedMeanwhileError):
        services.change_yield(item=item, by=coordinator, text="Daarna", **details)


def test_what_went_well_is_taken_over_once(activity, zhz, coordinator):
    line = WentWell.objects.create(werkplaats=zhz, activity=activity, text="Iedereen praatte mee.")
    assert services.not_taken_over(activity) == [line]
    for _time in range(2):
        services.take_over(activity=activity, by=coordinator, line=line)
    assert Yield.objects.get().text == line.text
    assert services.not_taken_over(activity) == []


def test_the_material_is_all_that_was_written_with_its_side(
    activity, report, item, django_assert_num_queries
):
    with django_assert_num_queries(2):
        material = material_of(activity)
    assert [(piece.kind, piece.perspective) for piece in material] == [
        ("report", ""),
        ("question", "citizen"),
    ]
