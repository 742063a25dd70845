"""What closing does: off the agenda, a report on the site, thanks once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from samenspel.ground.notices.models import Notice
from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.models import CheckIn, WalkIn
from samenspel.loop.network.models import Perspective
from samenspel.loop.reports import services
from samenspel.loop.reports.models import FeedbackInvitation, Report
from samenspel.loop.reports.tests.conftest import mails_to, make_activity, sign_up


def test_a_closed_gathering_leaves_the_agenda_and_stays_in_the_archive(zhz, coordinator):
    going_on = make_activity(zhz, ends=timezone.now() + timedelta(hours=1))
    services.close_gathering(activity=going_on, by=coordinator)
    assert not Activity.objects.coming().exists()
    assert Activity.objects.earlier().get() == going_on
    assert not Activity.objects.get().is_open


def test_what_has_not_begun_can_not_be_closed(zhz, coordinator):
    later = make_activity(
        zhz,
        starts=timezone.now() + timedelta(hours=1),
        ends=timezone.now() + timedelta(hours=2),
    )
    with pytest.raises(PermissionDenied):
        services.close_gathering(activity=later, by=coordinator)


def test_only_organisers_close(activity, resident):
    with pytest.raises(PermissionDenied):
        services.close_gathering(activity=activity, by=resident)


def test_closing_publishes_the_report(report, coordinator):
    services.close_gathering(activity=report.activity, by=coordinator)
    assert Report.objects.visible_to(None).get() == report


def test_without_anything_written_nothing_is_published(activity, coordinator):
    services.close_gathering(activity=activity, by=coordinator)
    assert not Report.objects.published().exists()


def test_who_was_there_is_thanked_once(report, guests, coordinator):
    for _time in range(2):
        services.close_gathering(activity=report.activity, by=coordinator)
    services.reopen_gathering(activity=report.activity, by=coordinator)
    services.close_gathering(activity=report.activity, by=coordinator)
    (letter,) = mails_to("roos@example.org")
    assert f"{report.get_absolute_url()}" in letter.text
    assert "/terugblik/" in letter.text
    assert FeedbackInvitation.objects.count() == 2


def test_a_team_lead_who_can_not_see_it_gets_no_link_to_it(report, guests, coordinator):
    Report.objects.update(reach="team")
    services.close_gathering(activity=report.activity, by=coordinator)
    assert "#verslag" not in mails_to("roos@example.org")[0].text


def test_who_gave_the_place_back_is_not_thanked(activity, coordinator):
    sign_up(activity, "Umar", status="cancelled")
    assert services.close_gathering(activity=activity, by=coordinator) == 0


def test_where_people_were_checked_in_only_they_are_thanked(activity, guests, coordinator):
    roos, _pim = guests
    _check_in(activity, registration=roos)
    assert services.close_gathering(activity=activity, by=coordinator) == 1
    assert mails_to("roos@example.org")


def test_who_walked_in_is_thanked_too_and_nobody_twice(activity, guests, coordinator):
    WalkIn.objects.create(activity=activity, name="Nel", email="nel@example.org")
    WalkIn.objects.create(activity=activity, name="Roos", email="Roos@example.org")
    WalkIn.objects.create(activity=activity, name="Zonder adres")
    assert services.close_gathering(activity=activity, by=coordinator) == 3


def _check_in(activity, **head) -> None:
    CheckIn.objects.create(event=uuid4(), activity=activity, at=timezone.now(), **head)


def test_the_team_hears_that_there_is_a_report(report, guests, coordinator, policymaker, resident):
    for member in (policymaker, resident):
        report.activity.team.members.create(person=member, perspective=Perspective.MUNICIPALITY)
    services.close_gathering(activity=report.activity, by=coordinator)
    assert [notice.address for notice in Notice.objects.all()] == [
        "bea@example.org"
    ]  # Roos: thanks


def test_opening_again_takes_the_report_off_the_site(report, coordinator):
    services.close_gathering(activity=report.activity, by=coordinator)
    services.reopen_gathering(activity=report.activity, by=coordinator)
    assert not Report.objects.visible_to(None).exists()
    assert Activity.objects.get().closed_at is None


def test_two_who_write_at_once_lose_nothing(report, coordinator):
    with pytest.raises(services.ChangedMeanwhileError) as caught:
        services.write_report(
            activity=report.activity,
            by=coordinator,
            title="Anders",
            text="Iets anders",
            reach="public",
            seen_version=0,
        )
    assert caught.value.current.title == "Koken verbindt"


def test_a_report_is_never_seen_wider_than_its_activity(zhz, coordinator):
    inside = make_activity(zhz, reach="werkplaats")
    report = services.write_report(
        activity=inside, by=coordinator, title="x", text="y", reach="public", seen_version=0
    )
    assert report.reach == "werkplaats"


def test_who_phoned_and_has_no_mail_address_is_no_reason_not_to_close(
    activity, guests, coordinator
):
    guests[0].email = ""
    guests[0].save()
    assert services.close_gathering(activity=activity, by=coordinator) == 1
