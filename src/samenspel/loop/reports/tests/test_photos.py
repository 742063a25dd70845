"""Photos: nobody is shown who did not say yes, and a no works at once."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from samenspel.ground.consent.models import How
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.services import change_activity
from samenspel.loop.reports import privacy, services
from samenspel.loop.reports.models import Faces, Photo, Report
from samenspel.loop.reports.tests.conftest import mails_to, picture


@pytest.fixture
def published(report, coordinator):
    services.close_gathering(activity=report.activity, by=coordinator)


def status(client, photo, **headers) -> int:
    """Return the answer to who asks for the file itself."""
    answer = client.get(photo.image.url, **headers)
    if answer.streaming:
        assert b"".join(answer.streaming_content)
    return answer.status_code


def seen() -> bool:
    return Photo.objects.visible_to(None).exists()


def test_a_new_photo_is_shown_to_nobody(report, published, coordinator, client):
    photo = services.add_photo(activity=report.activity, by=coordinator, upload=picture())
    assert not seen()
    assert status(client, photo) == 404


def test_a_photo_without_people_is_shown(photo, published, coordinator, client):
    services.describe_photo(photo=photo, by=coordinator, alt="Een pan", faces=Faces.NOBODY)
    assert seen()
    assert status(client, photo) == 200


def test_the_same_photo_twice_is_one(report, coordinator):
    for _time in range(2):
        services.add_photo(activity=report.activity, by=coordinator, upload=picture())
    assert Photo.objects.count() == 1


def test_people_without_a_name_are_not_shown(photo, published):
    assert not seen()


def test_a_photo_waits_for_everyone_on_it(photo, roos_on_it, published, coordinator, client):
    nel = services.name_portrayed(photo=photo, by=coordinator, name="Nel", email="nel@example.org")
    services.answer_portrayed(portrayed=roos_on_it, agrees=True)
    assert not seen()
    assert status(client, photo) == 404
    services.answer_portrayed(portrayed=nel, agrees=True)
    assert seen()
    assert status(client, photo) == 200


def test_a_withdrawn_yes_works_at_once(photo, roos_on_it, published, client):
    services.answer_portrayed(portrayed=roos_on_it, agrees=True)
    page = photo.report.activity.get_absolute_url()
    assert photo.image.url in client.get(page).content.decode()
    services.answer_portrayed(portrayed=roos_on_it, agrees=False)
    assert photo.image.url not in client.get(page).content.decode()
    assert status(client, photo) == 404


def test_who_agreed_for_members_did_not_agree_for_everyone(photo, published, coordinator):
    photo.report.reach = "werkplaats"
    photo.report.save()
    roos = services.name_portrayed(
        photo=photo, by=coordinator, name="Roos", email="roos@example.org"
    )
    services.answer_portrayed(portrayed=roos, agrees=True)
    services.write_report(
        activity=photo.report.activity,
        by=coordinator,
        title="Nu voor iedereen",
        text="",
        reach="public",
        seen_version=photo.report.version,
    )
    assert not seen()
    assert len([mail for mail in mails_to("roos@example.org") if "op-de-foto" in mail.text]) == 2


def test_the_photo_of_a_report_for_members_is_not_for_visitors(
    photo, published, coordinator, client
):
    services.describe_photo(photo=photo, by=coordinator, alt="Een pan", faces=Faces.NOBODY)
    photo.report.reach = "werkplaats"
    photo.report.save()
    assert status(client, photo) == 404


def test_an_organiser_sees_all_photos_and_another_network_none(
    photo, coordinator, neighbour, login
):
    assert status(login(coordinator), photo) == 200
    assert status(login(neighbour), photo) == 404
    assert status(login(coordinator), photo, HTTP_HOST="elders.test") == 404


def test_a_signed_sheet_counts_as_a_yes(photo, published, coordinator):
    services.name_portrayed(photo=photo, by=coordinator, name="Nel", how=How.SIGNED)
    assert seen()


def test_nobody_is_asked_twice_for_one_photo(photo, roos_on_it, coordinator):
    again = services.name_portrayed(
        photo=photo, by=coordinator, name="Roos B", email="ROOS@example.org"
    )
    assert again == roos_on_it
    assert len(mails_to("roos@example.org")) == 1


def test_a_no_can_not_be_taken_away_by_the_organiser(photo, roos_on_it, coordinator):
    services.answer_portrayed(portrayed=roos_on_it, agrees=False)
    roos_on_it.refresh_from_db()
    services.remove_portrayed(portrayed=roos_on_it, by=coordinator)
    assert photo.portrayed.get() == roos_on_it


def test_who_said_no_can_not_be_made_nobody(photo, roos_on_it, coordinator, login):
    services.answer_portrayed(portrayed=roos_on_it, agrees=False)
    page = f"/beheer/activiteiten/{photo.report.activity_id}/afsluiten/fotos/{photo.pk}/"
    answer = login(coordinator).post(page, {"alt": "Een pan", "faces": "nobody"})
    assert answer.status_code == 422
    assert Photo.objects.get().faces == Faces.PEOPLE


def test_who_agreed_to_less_is_asked_again_and_did_not_say_no(photo, coordinator, client):
    Report.objects.update(reach="werkplaats")
    photo.report.refresh_from_db()
    roos = services.name_portrayed(
        photo=photo, by=coordinator, name="Roos", email="roos@example.org"
    )
    services.answer_portrayed(portrayed=roos, agrees=True)
    services.write_report(
        activity=photo.report.activity,
        by=coordinator,
        title="Voor iedereen",
        text="",
        reach="public",
        seen_version=photo.report.version,
    )
    page = client.get(roos.get_absolute_url()).content.decode()
    assert "voor minder mensen" in page
    client.post(roos.get_absolute_url(), {"answer": "yes"})
    assert Photo.objects.showable().exists()


def test_a_wider_activity_asks_again(photo, coordinator):
    activity = photo.report.activity
    Activity.objects.update(reach="werkplaats")
    activity.refresh_from_db()
    roos = services.name_portrayed(
        photo=photo, by=coordinator, name="Roos", email="roos@example.org"
    )
    services.answer_portrayed(portrayed=roos, agrees=True)
    change_activity(activity=activity, by=coordinator, reach="public")
    assert not Photo.objects.showable().exists()
    assert len(mails_to("roos@example.org")) == 2


def test_a_removed_photo_takes_its_file_along(
    photo, coordinator, django_capture_on_commit_callbacks
):
    name = photo.image.name
    with django_capture_on_commit_callbacks(execute=True):
        services.remove_photo(photo=photo, by=coordinator)
    assert not default_storage.exists(name)


def test_a_photo_that_was_refused_goes_after_a_month(photo, roos_on_it):
    services.answer_portrayed(portrayed=roos_on_it, agrees=False)
    assert privacy.expire(timezone.now()) == 0
    assert privacy.expire(timezone.now() + privacy.REFUSED_KEPT) == 1


def test_a_photo_that_may_be_shown_stays(photo, roos_on_it):
    services.answer_portrayed(portrayed=roos_on_it, agrees=True)
    assert privacy.expire(timezone.now() + 2 * privacy.REFUSED_KEPT) == 0


def test_what_is_no_photo_is_refused(activity, coordinator):
    with pytest.raises(ValidationError):
        services.add_photo(
            activity=activity, by=coordinator, upload=SimpleUploadedFile("x.jpg", b"geen foto")
        )
