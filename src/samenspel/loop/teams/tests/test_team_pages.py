"""What visitors and members see of teams."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tests.conftest import make_team
from tests.cast import make_person

EARLIER = {"starts": date(2016, 9, 1), "ends": date(2017, 8, 31)}


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_a_visitor_reads_what_a_team_works_on(client, team):
    html = page(client, team.get_absolute_url())
    assert "Wat helpt buren elkaar?" in html
    assert "Iedereen kan dit zien" in html


def test_who_did_not_agree_is_counted_and_not_named(client, team):
    html = page(client, team.get_absolute_url())
    assert "Roos" not in html
    assert "een bewoner" in html


def test_who_agreed_is_named_until_the_consent_is_withdrawn(client, team, resident):
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    assert "Roos" in page(client, team.get_absolute_url())
    withdraw_consent(subject=resident, purpose=Purpose.SHOW_NAME)
    assert "Roos" not in page(client, team.get_absolute_url())


def test_a_name_shared_with_the_werkplaats_is_for_members_only(
    client, login, team, resident, professional
):
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.WERKPLAATS)
    assert "Roos" not in page(client, team.get_absolute_url())
    assert "Roos" in page(login(professional), team.get_absolute_url())


def test_somebody_can_be_left_off_the_page_in_spite_of_consent(client, team, resident):
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    team.members.filter(person=resident).update(show=False)
    html = page(client, team.get_absolute_url())
    assert "Roos" not in html
    assert "een bewoner" in html


def test_the_meter_says_who_is_missing(client, team):
    html = page(client, team.get_absolute_url())
    assert "Nog niet aan tafel" in html
    assert "professional" in html
    assert "gemeente" in html


def test_the_list_shows_teams_at_work_and_earlier_ones(client, zhz):
    make_team(zhz, "Preventie")
    make_team(zhz, "Ontmoeting", **EARLIER)
    html = page(client, reverse("teams:list"))
    assert html.index("Preventie") < html.index("Eerdere teams") < html.index("Ontmoeting")


def test_an_empty_list_says_how_a_team_starts(client, zhz):
    assert "Een team begint" in page(client, reverse("teams:list"))


@pytest.mark.parametrize(("reach", "seen"), [("public", True), ("werkplaats", False)])
def test_the_list_holds_only_what_the_visitor_may_see(client, zhz, reach, seen):
    make_team(zhz, "Preventie", reach=reach)
    assert ("Preventie" in page(client, reverse("teams:list"))) is seen


def test_a_member_of_a_closed_circle_finds_the_own_team(login, team, resident, professional):
    Team.objects.update(reach="team")
    assert "Samenspel" in page(login(resident), reverse("teams:list"))
    assert login(professional).get(team.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("size", [10, 20])
def test_the_list_takes_the_same_queries_for_any_number(
    client, zhz, django_assert_max_num_queries, size
):
    for number in range(size):
        make_team(zhz, f"Team {number}")
        make_team(zhz, f"Vroeger {number}", **EARLIER)
    page(client, reverse("teams:list") + "?warm")
    with django_assert_max_num_queries(6):
        page(client, reverse("teams:list"))


@pytest.mark.parametrize("size", [10, 20])
def test_a_team_takes_the_same_queries_for_any_number(
    client, team, question, django_assert_max_num_queries, size
):
    team.taken_up.create(question=question)
    for number in range(size):
        person = make_person(f"Mens{number}", team.werkplaats, perspective=Perspective.CITIZEN)
        give_consent(subject=person, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
        team.members.create(person=person, perspective=Perspective.CITIZEN)
    page(client, f"{team.get_absolute_url()}?warm")
    with django_assert_max_num_queries(12):
        page(client, team.get_absolute_url())
