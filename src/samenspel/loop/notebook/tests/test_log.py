"""Write in the log and read it, over HTTP."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from samenspel.loop.network.models import Perspective
from samenspel.loop.notebook import services
from samenspel.loop.notebook.models import Entry, Photo
from samenspel.loop.notebook.tests.making import (
    a_document,
    a_photo,
    make_entry,
    make_photo,
    make_trial,
    picture,
    queries,
)

TODAY = timezone.localdate().isoformat
WORDS = "De bank voor het buurthuis werkt: mensen blijven zitten."


def written(browser, at, **said):
    return browser.post(at("write"), {"text": WORDS, "day": TODAY()} | said)


def test_roos_writes_something_down_and_the_team_reads_it(login, at, team, resident, researcher):
    answer = written(login(resident), at, title="De bank")
    assert answer.url == at("log")
    html = login(researcher).get(at("log")).content.decode()
    assert "De bank" in html
    assert "Roos" in html
    assert Entry.objects.get().perspective == Perspective.CITIZEN


def test_a_failure_is_as_welcome(login, at, resident):
    browser = login(resident)
    page = browser.get(at("write") + "?soort=poging").content.decode()
    assert "Beide zijn welkom" in page
    said = {"tried": "Aanbellen", "yielded": "Niets", "outcome": "failed", "day": TODAY()}
    browser.post(at("write") + "?soort=poging", said)
    html = browser.get(at("log")).content.decode()
    assert "Aanbellen" in html
    assert "Mislukt" in html


def test_sending_the_form_twice_writes_it_once(login, at, resident):
    browser = login(resident)
    key = browser.get(at("write")).context["form"]["key"].value()
    for _time in range(2):
        assert written(browser, at, key=key, photos=a_photo()).status_code == 302
    assert Entry.objects.count() == Photo.objects.count() == 1


def test_an_empty_page_is_refused_kindly(login, at, resident):
    answer = login(resident).post(at("write"), {"text": " \x00 ", "day": TODAY()})
    assert answer.status_code == 422
    assert "Er staat nog niets" in answer.content.decode()


def test_a_photo_alone_is_enough(login, at, resident):
    answer = login(resident).post(at("write"), {"day": TODAY(), "photos": [a_photo(), a_photo()]})
    assert answer.url == at("photos", pk=Entry.objects.get().pk)
    assert Photo.objects.count() == 2


@pytest.mark.parametrize(
    "day", ["0001-01-01", "1999-12-31", "9999-12-31", "2026-02-30", "gisteren"]
)
def test_a_day_that_cannot_be_is_refused_and_the_words_stay(login, at, resident, day):
    answer = written(login(resident), at, day=day)
    assert answer.status_code == 422
    assert WORDS in answer.content.decode()


def test_tomorrow_was_not_yet(login, at, resident):
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert written(login(resident), at, day=tomorrow.isoformat()).status_code == 422


@pytest.mark.parametrize(
    ("upload", "said"),
    [
        (SimpleUploadedFile("groot.jpg", b"\xff\xd8\xff" + b"0" * 40_000_000), "groot.jpg: "),
        (SimpleUploadedFile("geen.jpg", b"dit is geen foto"), "geen.jpg: "),
        (SimpleUploadedFile("leeg.jpg", b""), "leeg.jpg: "),
    ],
)
def test_a_photo_that_cannot_be_taken_is_named_and_the_words_stay(
    login, at, resident, upload, said
):
    answer = written(login(resident), at, photos=[upload])
    html = answer.content.decode()
    assert answer.status_code == 422
    assert said in html
    assert WORDS in html
    assert not Entry.objects.exists()


def test_signs_that_nobody_sees_are_left_out(login, at, resident):
    written(login(resident), at, text="Gewoon\x00 een\x07 zin\u202e.")
    assert Entry.objects.get().text == "Gewoon een zin."


def test_a_file_with_an_entry_stands_under_files_too(login, at, team, resident):
    browser = login(resident)
    written(browser, at, documents=[a_document()])
    assert team.files.get().entry == Entry.objects.get()
    assert "Plan van aanpak" in browser.get(at("files")).content.decode()


def test_others_of_the_werkplaats_find_nothing(login, at, entry, professional, neighbour):
    for person in (professional, neighbour):
        assert login(person).get(at("log")).status_code == 404
        assert login(person).get(entry.get_absolute_url()).status_code == 404


def test_a_member_changes_only_the_own_entries(login, at, team, resident, researcher):
    entry_by_otto = make_entry(team, author=researcher)
    assert login(resident).get(at("change", pk=entry_by_otto.pk)).status_code == 404


@pytest.mark.parametrize("who", ["resident", "researcher", "coordinator"])
def test_the_writer_leads_and_coordinators_change_it(request, login, at, entry, who):
    browser = login(request.getfixturevalue(who))
    assert browser.get(at("change", pk=entry.pk)).status_code == 200


def test_two_at_once_lose_nothing(login, at, entry, resident, researcher):
    mine, theirs = login(resident), login(researcher)
    page = mine.get(at("change", pk=entry.pk)).context["form"]
    said = {"day": "2024-11-05", "version": page["version"].value()}
    theirs.post(at("change", pk=entry.pk), said | {"text": "Wat Otto schreef"})
    answer = mine.post(at("change", pk=entry.pk), said | {"text": "Wat Roos schreef"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Wat Otto schreef" in html
    assert "Wat Roos schreef" in html
    again = said | {"text": "Van ons beiden", "version": answer.context["form"]["version"].value()}
    assert mine.post(at("change", pk=entry.pk), again).status_code == 302
    entry.refresh_from_db()
    assert entry.text == "Van ons beiden"


def test_what_is_removed_is_gone_with_its_photos(
    login, at, entry, resident, django_capture_on_commit_callbacks
):
    photo = make_photo(entry)
    storage, name = photo.image.storage, photo.image.name
    with django_capture_on_commit_callbacks(execute=True):
        login(resident).post(at("remove", pk=entry.pk))
    assert not Entry.objects.exists()
    assert not storage.exists(name)


def test_what_others_said_stays(login, at, entry, resident, researcher):
    services.answer_entry(entry=entry, by=researcher, text="Mooi gezien")
    browser = login(resident)
    browser.post(at("remove", pk=entry.pk))
    html = browser.get(at("log")).content.decode()
    assert "Buren kwamen vanzelf" not in html
    assert "weggehaald" in html
    assert "Mooi gezien" in browser.get(entry.get_absolute_url()).content.decode()


def test_an_answer_is_given_once_and_taken_away(login, at, entry, resident, researcher):
    browser = login(researcher)
    key = browser.get(entry.get_absolute_url()).context["form"]["key"].value()
    for _time in range(2):
        browser.post(at("answer", pk=entry.pk), {"text": "Dat zag ik ook", "key": key})
    answer = entry.answers.get()
    assert "Dat zag ik ook" in login(resident).get(entry.get_absolute_url()).content.decode()
    url = at("remove_answer", pk=entry.pk, answer=answer.pk)
    assert login(resident).post(url).status_code == 403
    browser.post(url)
    assert not entry.answers.exists()


def test_an_empty_answer_is_refused(login, at, entry, resident):
    answer = login(resident).post(at("answer", pk=entry.pk), {"text": "  "})
    assert answer.status_code == 422


def test_photos_are_described(login, at, entry, resident):
    photo = make_photo(entry)
    said = {f"photo-{photo.pk}": "Drie buren op een bank"}
    browser = login(resident)
    assert browser.post(at("photos", pk=entry.pk), said).status_code == 302
    assert 'alt="Drie buren op een bank"' in browser.get(at("log")).content.decode()


def test_photos_are_added_and_taken_away_later(login, at, entry, resident):
    browser = login(resident)
    browser.post(at("photos", pk=entry.pk), {"add": "1", "photos": [a_photo()]})
    photo = entry.photos.get()
    browser.post(at("remove_photo", pk=entry.pk, photo=photo.pk))
    assert not entry.photos.exists()


def test_a_long_log_costs_as_few_queries(login, at, team, resident):
    def fill(number):
        for each in range(number):
            entry = make_trial(team, author=resident) if each % 2 else make_entry(team)
            make_photo(entry)
            services.answer_entry(entry=entry, by=resident, text="Ja")

    browser = login(resident)
    fill(10)
    few = queries(browser, at("log"))
    fill(10)
    assert queries(browser, at("log")) == few <= 20


def test_2000_entries_are_read_page_by_page(login, at, team, resident):
    Entry.objects.bulk_create(
        Entry(team=team, werkplaats=team.werkplaats, text=f"Aantekening {number}.")
        for number in range(2_000)
    )
    html = login(resident).get(at("log") + "?pagina=100").content.decode()
    assert "Aantekening 0." in html
    assert html.count("<article") == 20


def test_a_page_shows_photos_small_and_opens_them_large(login, at, resident):
    browser = login(resident)
    large = SimpleUploadedFile("straat.jpg", picture(size=(1_500, 900)))
    written(browser, at, photos=[large])
    photo = Photo.objects.get()
    assert f"{at('photo', pk=photo.pk)}?klein" in browser.get(at("log")).content.decode()
    assert (photo.width, photo.small.width) == (1_500, 560)
    sizes = [
        len(b"".join(browser.get(at("photo", pk=photo.pk) + query).streaming_content))
        for query in ("", "?klein")
    ]
    assert sizes[0] > sizes[1]
