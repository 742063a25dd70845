"""Whose perspectives were in view, and when we say that somebody was absent."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from samenspel.loop.network.models import Perspective
from samenspel.loop.teams import voices
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.over_time import Place, nudges_of, places_of
from samenspel.loop.teams.team_voices import voices_at_the_table
from samenspel.loop.teams.voices import Moment

ALL = {"citizen": 1, "professional": 1, "municipality": 1}
WITHOUT_RESIDENT = {"professional": 2, "municipality": 1}


def meetings(*counts: dict[str, int]) -> Place:
    moments = [
        Moment(
            day=date(2025, 1, 1 + at), place="bijeenkomst", label=f"Bijeenkomst {at}", counts=said
        )
        for at, said in enumerate(counts)
    ]
    return Place("bijeenkomst", moments)


def test_three_times_without_a_resident_is_said_once_and_factually():
    place = meetings(ALL, *[WITHOUT_RESIDENT] * 3)
    assert place.nudge == "Bijeenkomst: de laatste drie keer was er geen bewoner."


def test_a_place_may_say_it_in_its_own_words():
    said = "In de laatste drie bijeenkomsten was er %(nobody)s."
    moments = [Moment(date(2025, 1, 1), "x", "", WITHOUT_RESIDENT, absence=said)] * 3
    assert Place("x", moments).nudge == "In de laatste drie bijeenkomsten was er geen bewoner."


def test_twice_is_no_reason_to_say_something():
    assert meetings(*[WITHOUT_RESIDENT] * 2).nudge == ""
    assert meetings(WITHOUT_RESIDENT, ALL, *[WITHOUT_RESIDENT] * 2).nudge == ""


def test_a_meeting_of_which_we_know_nobody_does_not_count():
    assert meetings(WITHOUT_RESIDENT, {}, {}, WITHOUT_RESIDENT).nudge == ""
    assert meetings({}, {}, {}).nudge == ""


def test_education_is_never_missed():
    assert meetings(*[ALL] * 3).absent == []


def test_several_absent_stand_in_one_sentence():
    place = meetings(*[{"citizen": 1}] * 3)
    assert place.nudge.endswith("geen professional en niemand van een gemeente.")


def test_at_the_table_it_is_about_now(team):
    assert nudges_of(team) == ["Aan tafel zit nu geen professional en niemand van een gemeente."]


def test_a_team_that_is_done_hears_nothing(team):
    team.closed_on = date(2025, 1, 1)
    assert nudges_of(team) == []


def test_the_table_is_told_at_each_change(team, professional):
    joins = date(2024, 10, 1)
    member = team.members.create(
        person=professional,
        perspective=Perspective.PROFESSIONAL,
        starts=joins,
        ends=joins + timedelta(days=30),
    )
    (table,) = places_of(team)
    days = [moment.day for moment in table.moments]
    assert days[:3] == [team.starts, joins, member.ends + timedelta(days=1)]
    assert [moment.counts["professional"] for moment in table.moments[:3]] == [0, 1, 0]


@pytest.fixture
def met(monkeypatch) -> None:
    """Three meetings without a resident."""
    moments = meetings(*[WITHOUT_RESIDENT] * 3).moments

    def at_meetings(team: Team) -> list[Moment]:
        return moments

    monkeypatch.setattr(voices, "_sources", [voices_at_the_table, at_meetings])


def test_the_page_shows_each_place_with_a_picture_and_a_table(login, team, resident, met):
    url = reverse("teams:voices", kwargs={"slug": team.slug})
    html = login(resident).get(url).content.decode()
    assert "de laatste drie keer was er geen bewoner" in html
    assert html.count("<desc>") >= 1
    assert "Bijeenkomst 2 (" in html


@pytest.mark.usefixtures("met")
def test_a_lead_sees_it_on_the_page_of_the_team_and_others_do_not(
    login, client, team, researcher, resident
):
    said = "de laatste drie keer was er geen bewoner"
    for browser, sees in [(login(researcher), True), (login(resident), False), (client, False)]:
        html = browser.get(team.get_absolute_url()).content.decode()
        assert (said in html) is sees


def test_who_is_not_in_the_team_does_not_see_the_page(login, team, professional):
    url = reverse("teams:voices", kwargs={"slug": team.slug})
    assert login(professional).get(url).status_code == 404
