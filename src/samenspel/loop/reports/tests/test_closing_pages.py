"""The organiser's screens for closing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from samenspel.ground.common.tests.test_files import PHONE
from samenspel.loop.reports import services
from samenspel.loop.reports.models import FeedbackAnswer, Photo, Report, Yield
from samenspel.loop.reports.tests.conftest import make_activity, picture

QUERIES: dict[str, int] = {}


@pytest.fixture
def page(activity):
    return f"/beheer/activiteiten/{activity.pk}/afsluiten/"


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


def text_of(answer) -> str:
    return answer.content.decode()


def test_who_saves_second_sees_both_and_loses_nothing(page, report, cora):
    typed = {"title": "Soep", "text": "Mijn eigen tekst", "reach": "public", "version": 0}
    answer = cora.post(page + "verslag/", typed)
    assert answer.status_code == 409
    assert "Koken verbindt" in text_of(answer)
    assert "Mijn eigen tekst" in text_of(answer)
    assert Report.objects.get().title == "Koken verbindt"
    cora.post(page + "verslag/", typed | {"version": answer.context["form"].data["version"]})
    assert Report.objects.get().text == "Mijn eigen tekst"


def test_saving_the_same_twice_is_no_conflict(page, activity, cora):
    typed = {"title": "Soep", "text": "Lekker", "reach": "public", "version": 0}
    assert cora.post(page + "verslag/", typed).status_code == 302
    assert cora.post(page + "verslag/", typed).status_code == 302


def test_the_numbers_may_not_be_more_than_all(page, activity, cora):
    answer = cora.post(page + "aanwezig/", {"number": 1, "citizen": 2})
    assert answer.status_code == 422
    assert cora.post(page + "aanwezig/", {"number": 3, "citizen": 2}).status_code == 302


def test_each_photo_that_is_wrong_is_named_and_the_others_are_kept(page, activity, cora):
    huge = SimpleUploadedFile("enorm.jpg", b"\xff\xd8" + bytes(40 * 1024 * 1024), "image/jpeg")
    broken = SimpleUploadedFile("kapot.jpg", b"geen foto", "image/jpeg")
    answer = cora.post(page + "fotos/", {"photos": [picture(), huge, broken]})
    assert answer.status_code == 422
    assert "enorm.jpg: " in text_of(answer)
    assert "kapot.jpg: " in text_of(answer)
    assert Photo.objects.count() == 1


def test_a_photo_as_phones_make_them_is_taken(page, activity, cora):
    phone = SimpleUploadedFile("IMG_0001.HEIC", PHONE.read_bytes())
    assert cora.post(page + "fotos/", {"photos": phone}).status_code == 302
    assert Photo.objects.get().image.name.endswith(".jpg")


def test_without_a_photo_one_is_asked_for(page, activity, cora):
    assert cora.post(page + "fotos/", {}).status_code == 422


def test_going_on_first_keeps_what_was_typed(page, activity, cora):
    typed = {"kind": "offer", "text": "Een zaaltje", "perspective": "citizen", "go_on": "1"}
    assert cora.post(page + "opbrengsten/", typed).url == page
    assert Yield.objects.get().text == "Een zaaltje"
    assert cora.post(page + "opbrengsten/", {"go_on": "1"}).url == page


def test_a_yield_of_another_gathering_is_not_found(page, item, cora, zhz):
    other = make_activity(zhz)
    url = f"/beheer/activiteiten/{other.pk}/afsluiten/opbrengsten/{item.pk}/"
    assert cora.get(url).status_code == 404
    assert cora.post(url + "weg/").status_code == 302
    assert Yield.objects.exists()


def test_answers_are_shown_from_four_up(page, activity, cora):
    for number in range(4):
        FeedbackAnswer.objects.create(activity=activity, worth=number + 1, line=f"Zin {number}")
        shown = "Zin 0" in text_of(cora.get(page + "meningen/"))
        assert shown == (number == 3)


@pytest.fixture(params=[10, 20])
def full(request, report, coordinator):
    """A closed gathering with many photos and yields."""
    for number in range(request.param):
        photo = services.add_photo(
            activity=report.activity, by=coordinator, upload=picture(colour=f"#0000{number + 16:x}")
        )
        services.describe_photo(photo=photo, by=coordinator, alt="Een pan", faces="nobody")
        services.add_yield(
            activity=report.activity,
            by=coordinator,
            kind="insight",
            text=f"{number}",
            perspective="",
        )
    services.close_gathering(activity=report.activity, by=coordinator)
    return report.activity


@pytest.mark.parametrize("step", ["", "fotos/", "opbrengsten/"])
def test_screens_take_the_same_queries_however_much_there_is(
    full, page, cora, step, django_assert_max_num_queries
):
    cora.get(page + step)
    with django_assert_max_num_queries(25) as queries:
        assert cora.get(page + step).status_code == 200
    assert len(queries) == QUERIES.setdefault(step, len(queries))


def test_the_public_page_takes_the_same_queries_however_much_there_is(
    full, client, django_assert_max_num_queries
):
    client.get(full.get_absolute_url() + "?warm")
    with django_assert_max_num_queries(20) as queries:
        assert client.get(full.get_absolute_url()).status_code == 200
    assert len(queries) == QUERIES.setdefault("public", len(queries))
