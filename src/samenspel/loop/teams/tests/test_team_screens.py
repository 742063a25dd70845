"""The screens of coordinators and team leads, over HTTP."""

from django.urls import reverse

from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models import Team, TeamRole


def test_a_coordinator_starts_a_team_and_adds_its_people(login, zhz, coordinator, resident):
    browser = login(coordinator)
    said = {
        "name": "Samen Eten",
        "kind": "work_team",
        "challenge": "Wie kookt er?",
        "starts": "2026-09-01",
        "reach": "public",
    }
    answer = browser.post(reverse("teams:start"), said)
    team = Team.objects.get()
    assert answer.url == reverse("teams:members", kwargs={"pk": team.pk})
    browser.post(answer.url, {"person": resident.pk, "role": "lead", "show": "on"})
    member = team.members.get()
    assert member.role == TeamRole.LEAD
    assert member.perspective == Perspective.CITIZEN  # as in the network


def test_a_period_that_ends_before_it_begins_keeps_what_was_typed(login, zhz, coordinator):
    said = {
        "name": "Samen Eten",
        "kind": "work_team",
        "challenge": "Wie kookt er?",
        "starts": "2026-09-01",
        "ends": "2026-08-01",
        "reach": "public",
    }
    answer = login(coordinator).post(reverse("teams:start"), said)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "De laatste dag ligt voor de eerste dag" in html
    assert "Wie kookt er?" in html


def test_a_lead_sees_only_the_own_teams(login, team, researcher, zhz):
    Team.objects.create(werkplaats=zhz, name="Iets anders", slug="iets", challenge="?")
    html = login(researcher).get(reverse("teams:manage")).content.decode()
    assert "Samenspel" in html
    assert "Iets anders" not in html


def test_a_coordinator_lets_somebody_leave(login, team, resident, coordinator):
    member = team.members.get(person=resident)
    url = reverse("teams:end_membership", kwargs={"pk": team.pk, "member": member.pk})
    assert login(coordinator).post(url, follow=True).status_code == 200
    assert not team.members.in_force().filter(person=resident).exists()


def test_a_coordinator_closes_a_team_with_what_it_yielded(login, client, team, coordinator):
    url = reverse("teams:close", kwargs={"pk": team.pk})
    login(coordinator).post(url, {"outcome": "Een gesprekskaart voor bij de keukentafel."})
    html = client.get(team.get_absolute_url()).content.decode()
    assert "Een gesprekskaart" in html


def test_a_lead_changes_the_team_on_its_page(login, team, researcher):
    browser = login(researcher)
    assert "Dit team wijzigen" in browser.get(team.get_absolute_url()).content.decode()
    url = reverse("teams:change", kwargs={"pk": team.pk})
    said = {
        "name": "Samenspel",
        "kind": "work_group",
        "challenge": "Anders",
        "starts": "2024-09-01",
        "reach": "public",
    }
    assert browser.post(url, said).status_code == 302
    assert Team.objects.get().challenge == "Anders"
