"""What everyone reads of the programme."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.ground.common.sections import Section
from samenspel.loop.programme import services
from samenspel.loop.programme.sections import SECTIONS
from samenspel.loop.programme.tests.conftest import TODAY


@time_machine.travel(TODAY)
def test_the_story_goes_from_the_first_year_to_the_next_and_marks_today(
    client, first_year, second_year, theme
):
    page = client.get("/programma/").content.decode()
    assert page.index("Jaar 1") < page.rindex("Jaar 2")
    assert "Nu: Jaar 2" in page
    assert "formeel en informeel bij elkaar horen" in page
    assert "We gaan vooral doen" in page
    assert page.count("Hier zijn we nu") == 1


def test_an_empty_programme_says_what_will_be_here(client, zhz):
    assert "Hier komt het programma te staan" in client.get("/programma/").content.decode()


def test_a_year_leads_on_to_the_next_one(client, first_year, second_year):
    page = client.get("/programma/jaar-1/").content.decode()
    assert "Het jaar erna" in page
    assert "/programma/jaar-2/" in page


def test_a_theme_shows_what_other_apps_have_under_it(client, theme, monkeypatch):
    monkeypatch.setattr(SECTIONS, "_makers", {})
    shown = Section("programme/theme_links.html", {"themes": []})
    SECTIONS.register(lambda *_asked: None)
    SECTIONS.register(lambda *_asked: shown, order=1)
    response = client.get(theme.get_absolute_url())
    assert response.context["sections"] == [(shown.template, shown.context)]


def test_a_closed_theme_can_still_be_read(client, theme, coordinator):
    services.change_theme(theme=theme, active=False, by=coordinator)
    assert (
        "Het werk aan dit thema is klaar" in client.get(theme.get_absolute_url()).content.decode()
    )


def test_the_programme_of_another_werkplaats_is_not_ours(client, theme, elders):
    answer = client.get(theme.get_absolute_url(), headers={"host": "elders.test"})
    assert answer.status_code == 404


def test_a_change_is_seen_at_once_by_visitors(client, theme, coordinator):
    assert client.get(theme.get_absolute_url()).status_code == 200
    services.change_theme(theme=theme, summary="Nieuwe woorden.", by=coordinator)
    assert "Nieuwe woorden." in client.get(theme.get_absolute_url()).content.decode()


@pytest.mark.parametrize("address", ["/programma/", "/begrippen/"])
def test_more_content_costs_no_more_questions(client, zhz, coordinator, first_year, address):
    def add(first: int, last: int) -> int:
        for number in range(first, last):
            services.create_theme(
                werkplaats=zhz,
                name=f"Thema {number}",
                summary="Iets.",
                working_years=[first_year],
                by=coordinator,
            )
            services.create_term(
                werkplaats=zhz, word=f"woord{number}", explanation="Uitleg.", by=coordinator
            )
        client.get(f"{address}?warm{last}")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{address}?{last}").status_code == 200
        return len(queries)

    assert add(0, 10) == add(10, 20) <= 12
