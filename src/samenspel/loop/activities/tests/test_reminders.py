"""One reminder for each who comes, also when the program was down, and no more."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.loop.activities import services
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.services.reminding import remind_participants
from samenspel.loop.activities.tests.conftest import mails_to


@pytest.fixture
def roos(activity, sign_up) -> Registration:
    """Roos comes, and signed up a week ago."""
    services.confirm_registration(registration=sign_up("Roos"))
    week_ago = timezone.now() - timedelta(days=7)
    Registration.objects.update(created=week_ago, decided_at=week_ago)
    return Registration.objects.get()


def days_before(activity, days):
    return activity.starts - timedelta(days=days)


def reminders(address="roos@example.org"):
    return [one for one in mails_to(address) if one.template == "activities/mail/reminder.txt"]


def test_two_days_before_there_is_one_reminder(activity, roos):
    assert remind_participants(now=days_before(activity, 3)) == 0
    assert remind_participants(now=days_before(activity, 2)) == 1
    assert remind_participants(now=days_before(activity, 1)) == 0
    assert roos.get_absolute_url() in reminders()[0].text


def test_what_was_missed_for_a_day_still_goes(activity, roos):
    assert remind_participants(now=days_before(activity, 0.5)) == 1


def test_there_is_no_second_one_even_if_the_note_got_lost(activity, roos):
    remind_participants(now=days_before(activity, 2))
    Registration.objects.update(reminded_at=None)
    remind_participants(now=days_before(activity, 2))
    assert len(reminders()) == 1


def test_who_signed_up_today_is_not_reminded(activity, roos):
    now = days_before(activity, 2)
    Registration.objects.update(created=now - timedelta(hours=23))
    assert remind_participants(now=now) == 0


@pytest.mark.parametrize(
    "fields",
    [{"status": "cancelled"}, {"status": "draft"}, {"remind_days": 0}],
)
def test_some_activities_remind_nobody(activity, roos, fields):
    Activity.objects.update(**fields)
    assert remind_participants(now=days_before(activity, 1)) == 0


def test_nobody_is_reminded_of_what_has_begun(activity, roos):
    assert remind_participants(now=activity.starts) == 0


def test_only_who_comes_is_reminded(activity, roos):
    services.cancel_registration(registration=roos)
    assert remind_participants(now=days_before(activity, 1)) == 0


def test_another_day_brings_another_reminder(activity, roos, coordinator):
    remind_participants(now=days_before(activity, 2))
    later = timedelta(days=30)
    moved = services.change_activity(
        activity=activity,
        by=coordinator,
        starts=activity.starts + later,
        ends=activity.ends + later,
    )
    remind_participants(now=days_before(moved, 2))
    assert len(reminders()) == 2
