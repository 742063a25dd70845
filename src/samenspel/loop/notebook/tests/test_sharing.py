"""An entry goes no further than its writer chose; photos and answers even less."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samenspel.ground.common.log import history_of
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.notebook import services
from samenspel.loop.notebook.models import Entry
from samenspel.loop.notebook.tests.making import make_entry, make_photo, queries

KNOWN = {"reach": "public", "people_know": "on"}


def shared(team, **fields) -> Entry:
    return make_entry(team, reach="public", title="De bank", **fields)


def test_the_writer_shares_with_everyone(login, client, at, entry, resident):
    assert login(resident).post(at("share", pk=entry.pk), KNOWN).status_code == 302
    html = client.get(entry.get_absolute_url()).content.decode()
    assert "Buren kwamen vanzelf" in html
    assert "Iedereen kan dit zien" in html


def test_first_the_people_in_it_must_know(login, at, entry, resident):
    answer = login(resident).post(at("share", pk=entry.pk), {"reach": "national"})
    assert answer.status_code == 422
    assert "Vraag het eerst aan de mensen" in answer.content.decode()
    entry.refresh_from_db()
    assert entry.reach == Reach.TEAM


@pytest.mark.parametrize("who", ["researcher", "coordinator"])
def test_nobody_else_shares_it_wider_than_its_writer_chose(request, login, at, entry, who):
    browser = login(request.getfixturevalue(who))
    assert browser.post(at("share", pk=entry.pk), KNOWN).status_code == 422
    with pytest.raises(PermissionDenied):
        services.share_entry(entry=entry, by=request.getfixturevalue(who), reach="public")


def test_a_lead_takes_it_back(login, client, at, entry, researcher):
    Entry.objects.update(reach="public")
    login(researcher).post(at("share", pk=entry.pk), {"reach": "team"})
    assert client.get(entry.get_absolute_url()).status_code == 404


def test_photos_stay_at_the_table_unless_nobody_can_be_recognised(
    login, client, at, entry, resident
):
    photo = make_photo(entry, alt="Drie buren")
    browser = login(resident)
    browser.post(at("share", pk=entry.pk), KNOWN)
    assert client.get(at("photo", pk=photo.pk)).status_code == 404
    assert "Drie buren" not in client.get(entry.get_absolute_url()).content.decode()
    browser.post(at("share", pk=entry.pk), KNOWN | {"nobody_recognisable": "on"})
    assert client.get(at("photo", pk=photo.pk)).status_code == 200
    assert "Drie buren" in client.get(entry.get_absolute_url()).content.decode()


def test_a_photo_added_later_is_not_shared_along(login, client, at, entry, resident):
    login(resident).post(at("share", pk=entry.pk), KNOWN)
    later = make_photo(entry)
    assert client.get(at("photo", pk=later.pk)).status_code == 404


def test_answers_stay_at_the_table(client, team, researcher):
    entry = shared(team)
    services.answer_entry(entry=entry, by=researcher, text="Onder ons gezegd")
    assert "Onder ons gezegd" not in client.get(entry.get_absolute_url()).content.decode()


def test_a_name_is_shown_to_whom_its_owner_agreed(client, team, resident, login, researcher):
    entry = shared(team, author=resident, perspective="citizen")
    assert "Roos" not in client.get(entry.get_absolute_url()).content.decode()
    assert "Roos" in login(researcher).get(entry.get_absolute_url()).content.decode()
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    assert "Roos" in client.get(entry.get_absolute_url()).content.decode()


def test_the_page_of_the_team_shows_what_was_shared(client, team):
    shared(team)
    make_entry(team, title="Onder ons")
    html = client.get(team.get_absolute_url()).content.decode()
    assert "De bank" in html
    assert "Onder ons" not in html


def test_the_page_of_the_team_costs_as_few_queries(client, team):
    for _each in range(3):
        shared(team)
    few = queries(client, team.get_absolute_url())
    for _each in range(20):
        shared(team)
    assert queries(client, team.get_absolute_url()) == few


def test_a_hidden_team_is_not_linked_from_what_it_shared(client, team):
    team.reach = "team"
    team.save()
    html = client.get(shared(team).get_absolute_url()).content.decode()
    assert team.get_absolute_url() + '"' not in html


def test_another_site_shows_nothing_of_it(client, elders, team):
    url = shared(team).get_absolute_url()
    assert client.get(url, headers={"host": "elders.test"}).status_code == 404


def test_what_is_taken_back_is_gone_at_once(client, login, at, team, researcher):
    entry = shared(team, author=researcher)
    assert client.get(entry.get_absolute_url()).status_code == 200
    login(researcher).post(at("share", pk=entry.pk), {"reach": "team"})
    assert client.get(entry.get_absolute_url()).status_code == 404
    assert "De bank" not in client.get(team.get_absolute_url()).content.decode()


def test_it_is_noted_who_shared(login, at, entry, resident):
    login(resident).post(at("share", pk=entry.pk), KNOWN)
    line = history_of(entry).first()
    assert (line.action, line.user) == ("notebook.share", resident.user)


def test_a_visitor_is_asked_to_log_in_for_the_log(client, team):
    url = reverse("notebook:log", kwargs={"slug": team.slug})
    assert client.get(url).url.startswith("/account/inloggen/")
