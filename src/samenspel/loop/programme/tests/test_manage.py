"""The coordinator writes the programme."""

import pytest

from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear


@pytest.fixture
def browser(login, coordinator):
    return login(coordinator)


def test_from_nothing_to_a_programme_with_a_year_and_a_theme(browser, zhz):
    browser.post(
        "/beheer/programma/nieuw/",
        {"title": "Samen", "ambition": "Leren.", "starts": "2026-09-01", "ends": "2028-08-31"},
    )
    programme = Programme.objects.get()
    browser.post(
        f"/beheer/programma/{programme.pk}/werkjaar/",
        {"title": "Jaar 1", "starts": "2026-09-01", "ends": "2027-08-31"},
    )
    year = WorkingYear.objects.get()
    answer = browser.post(
        "/beheer/themas/nieuw/",
        {
            "name": "Ontmoeten",
            "summary": "Waar?",
            "order": "1",
            "active": "on",
            "working_years": [year.pk],
        },
        follow=True,
    )
    page = answer.content.decode()
    assert "Het thema ‘Ontmoeten’ is toegevoegd." in page
    assert "Jaar 1" in page
    assert list(Theme.objects.get().working_years.all()) == [year]


def test_what_was_typed_stays_when_something_is_wrong(browser, programme, first_year):
    answer = browser.post(
        f"/beheer/programma/{programme.pk}/werkjaar/",
        {"title": "Dubbel", "starts": "2017-01-01", "ends": "2017-12-31", "summary": "Bewaard"},
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "In deze periode valt al het werkjaar ‘Jaar 1’" in page
    assert "Bewaard" in page


def test_an_end_before_the_start_is_told_at_the_field(browser, zhz):
    answer = browser.post(
        "/beheer/programma/nieuw/",
        {"title": "Om", "ambition": "Leren.", "starts": "2026-09-01", "ends": "2025-08-31"},
    )
    assert "De laatste dag ligt vóór de eerste dag" in answer.content.decode()
    assert not Programme.objects.exists()


def test_a_word_is_explained_only_once(browser, term):
    answer = browser.post("/beheer/begrippen/nieuw/", {"word": "Wijkteam", "explanation": "Weer."})
    assert "Dit woord is al uitgelegd" in answer.content.decode()
    assert Term.objects.count() == 1


def test_other_forms_are_tidied(browser, term):
    browser.post(
        f"/beheer/begrippen/{term.pk}/",
        {"word": "wijkteam", "other_forms": " wijkteams ,, wijkteamlid ", "explanation": "Zo."},
    )
    assert Term.objects.get().other_forms == "wijkteams, wijkteamlid"


def test_removing_asks_first(browser, term):
    address = f"/beheer/begrippen/{term.pk}/weg/"
    assert "Deze uitleg verwijderen?" in browser.get(address).content.decode()
    browser.post(address)
    assert not Term.objects.exists()


def test_what_belongs_to_another_werkplaats_is_not_there(login, neighbour, theme):
    browser = login(neighbour)
    answer = browser.post(f"/beheer/themas/{theme.pk}/weg/", headers={"host": "elders.test"})
    assert answer.status_code == 404
    assert Theme.objects.exists()
