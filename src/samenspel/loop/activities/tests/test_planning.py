"""Planning, changing and calling off, and who hears of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from samenspel.ground.common.log import history_of
from samenspel.loop.activities import services
from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.activities.tests.conftest import mails_to, make_activity


def details(**more):
    starts = timezone.now() + timedelta(days=9)
    return {
        "kind": "debate",
        "title": "Debat",
        "summary": "Wie doet wat?",
        "starts": starts,
        "ends": starts + timedelta(hours=2),
    } | more


def test_what_is_planned_is_a_draft_until_it_is_published(zhz, coordinator):
    activity = services.plan_activity(werkplaats=zhz, by=coordinator, **details())
    assert activity.is_draft
    assert services.publish_activity(activity=activity, by=coordinator).status == Status.PUBLISHED
    assert [line.action for line in history_of(activity)] == [
        "activities.publish",
        "activities.plan",
    ]


def test_the_same_plan_sent_twice_is_one_draft(zhz, coordinator):
    plan = details()
    first = services.plan_activity(werkplaats=zhz, by=coordinator, **plan)
    assert services.plan_activity(werkplaats=zhz, by=coordinator, **plan) == first
    other = services.plan_activity(werkplaats=zhz, by=coordinator, **plan | {"venue": "Zaal 2"})
    assert other != first


def test_a_lead_plans_for_the_own_team_only(zhz, team, researcher):
    services.plan_activity(werkplaats=zhz, by=researcher, **details(team=team))
    with pytest.raises(PermissionDenied):
        services.plan_activity(werkplaats=zhz, by=researcher, **details())


def test_a_member_plans_nothing(zhz, resident):
    with pytest.raises(PermissionDenied):
        services.plan_activity(werkplaats=zhz, by=resident, **details())


def test_a_coordinator_of_another_werkplaats_changes_nothing(activity, neighbour):
    with pytest.raises(PermissionDenied):
        services.change_activity(activity=activity, by=neighbour, title="Hoi")


def test_a_lead_does_not_hand_an_activity_to_the_whole_werkplaats(zhz, team, researcher):
    activity = make_activity(zhz, team=team)
    with pytest.raises(PermissionDenied):
        services.change_activity(activity=activity, by=researcher, team=None)


def test_who_signed_up_hears_of_another_place_once(activity, sign_up, coordinator):
    link = sign_up("Roos").get_absolute_url()
    services.change_activity(activity=activity, by=coordinator, venue="Het Park")
    services.change_activity(activity=activity, by=coordinator, venue="Het Park")
    letters = mails_to("roos@example.org")
    assert len(letters) == 2
    assert "Het Park" in letters[1].text
    assert link in letters[1].text


def test_a_second_move_is_told_too(activity, sign_up, coordinator):
    sign_up("Roos")
    services.change_activity(activity=activity, by=coordinator, venue="Het Park")
    services.change_activity(activity=activity, by=coordinator, venue="Het Plein")
    assert len(mails_to("roos@example.org")) == 3


def test_nobody_is_mailed_about_other_words(activity, sign_up, coordinator):
    sign_up("Roos")
    services.change_activity(activity=activity, by=coordinator, summary="Iets anders")
    assert len(mails_to("roos@example.org")) == 1


def test_who_gave_a_place_back_hears_nothing_more(activity, sign_up, coordinator):
    services.cancel_registration(registration=sign_up("Roos"))
    services.change_activity(activity=activity, by=coordinator, venue="Het Park")
    services.cancel_activity(activity=activity, by=coordinator)
    assert len(mails_to("roos@example.org")) == 1


def test_no_edit_loses_a_registration(activity, sign_up, coordinator):
    for name in ("Anna", "Bas", "Cas"):
        services.confirm_registration(registration=sign_up(name))
    services.change_activity(activity=activity, by=coordinator, capacity=1, title="Anders")
    assert activity.registrations.confirmed().count() == 3
    assert Activity.objects.with_places().get().has_too_many


def test_with_less_room_nobody_new_is_placed(activity, sign_up, coordinator):
    for name in ("Anna", "Bas"):
        sign_up(name)
    services.change_activity(activity=activity, by=coordinator, capacity=1)
    outcome = services.register_participant(activity=activity, name="Cas", email="cas@example.org")
    assert isinstance(outcome, services.Waiting)


def test_everyone_hears_once_that_it_does_not_go_on(activity, sign_up, coordinator):
    sign_up("Roos")
    services.confirm_registration(registration=sign_up("Anna"))
    reason = "De zaal is onder water gelopen."
    assert services.cancel_activity(activity=activity, by=coordinator, reason=reason) == 2
    assert services.cancel_activity(activity=activity, by=coordinator, reason=reason) == 0
    for address in ("roos@example.org", "anna@example.org"):
        letters = [m for m in mails_to(address) if "Gaat niet door" in m.subject]
        assert len(letters) == 1
        assert reason in letters[0].text


def test_the_database_refuses_what_ends_before_it_begins(zhz):
    now = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_activity(zhz, starts=now, ends=now - timedelta(hours=1))


def test_the_database_refuses_an_activity_without_places(zhz):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_activity(zhz, capacity=0)
