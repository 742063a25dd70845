"""Who has no account reaches the team by a private link."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams import services
from samenspel.loop.teams.models import SeatLink, TeamMember


@pytest.fixture
def without_account(team) -> TeamMember:
    """Truus sits at the table and has no account."""
    person = Person.objects.create(name="Truus", email="truus@example.org")
    return team.members.create(person=person, perspective=Perspective.CITIZEN)


def path_of(url: str) -> str:
    return url.removeprefix("http://testserver")


def test_who_has_no_account_opens_the_team_by_a_private_link(client, without_account):
    answer = client.get(path_of(services.link_for(without_account)))
    assert "Wat helpt buren elkaar?" in answer.content.decode()
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]


def test_every_mail_holds_the_same_link(without_account):
    assert services.link_for(without_account) == services.link_for(without_account)


def test_who_has_an_account_gets_the_ordinary_address(team, resident):
    member = team.members.get(person=resident)
    assert path_of(services.link_for(member)) == team.get_absolute_url()
    assert not SeatLink.objects.exists()


def test_a_link_ends_with_the_seat(client, without_account, coordinator):
    url = path_of(services.link_for(without_account))
    without_account.starts -= timedelta(days=3)
    without_account.save()
    services.end_team_membership(member=without_account, by=coordinator)
    answer = client.get(url)
    assert answer.status_code == 404
    assert "Vraag het team om een nieuwe" in answer.content.decode()


def test_who_wants_to_stop_leaves_by_the_link(client, team, without_account):
    url = path_of(services.link_for(without_account))
    assert "Ik ga uit dit team" in client.get(url).content.decode()
    client.post(url, {"what": "leave"})
    assert not team.members.in_force().filter(person=without_account.person).exists()


def test_a_link_works_half_a_year_and_longer_when_it_is_used(client, without_account):
    url = path_of(services.link_for(without_account))
    with time_machine.travel(timezone.now() + timedelta(days=170)):
        assert client.get(url).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=340)):
        assert client.get(url).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=530)):
        assert client.get(url).status_code == 404


def test_another_address_ends_what_was_mailed_to_the_first(client, without_account):
    first = path_of(services.link_for(without_account))
    without_account.person.email = "truus.nieuw@example.org"
    without_account.person.save()
    assert client.get(first).status_code == 404
    assert client.get(path_of(services.link_for(without_account))).status_code == 200
    assert client.get(first).status_code == 404


def test_a_link_opens_nothing_on_another_site(client, without_account, elders):
    url = path_of(services.link_for(without_account))
    assert client.get(url, headers={"host": "elders.test"}).status_code == 404


def test_who_got_an_account_logs_in_instead(client, without_account, outsider):
    url = path_of(services.link_for(without_account))
    user = outsider.user
    outsider.delete()
    without_account.person.user = user
    without_account.person.save()
    assert client.get(url).url.startswith("/account/")


def test_we_know_who_reads_which_mail(team, without_account, resident, researcher):
    researcher.user.email = "otto.werk@example.org"
    researcher.user.save()
    Person.objects.filter(pk=resident.pk).update(user=None, email="")
    found = {address: member.person.name for address, member in services.addresses_of(team)}
    assert found == {"otto.werk@example.org": "Otto", "truus@example.org": "Truus"}


def test_an_old_mail_about_coming_in_opens_no_seat_for_who_reads_another_mailbox(
    client, team, researcher
):
    asked = {"team": team, "email": "nora@example.org", "name": "Nora", "perspective": "citizen"}
    invited = services.invite_to_team(by=researcher, **asked)
    accepted = services.accept_team_invitation(invitation=invited)
    assert "/teamlink/" in client.get(accepted.page).content.decode()
    Person.objects.filter(email="nora@example.org").update(email="nora.nieuw@example.org")
    assert "/teamlink/" not in client.get(accepted.page).content.decode()


def test_the_page_of_a_request_leads_nowhere_when_the_seat_ended(client, team, researcher):
    asked = {"team": team, "email": "nora@example.org", "name": "Nora", "perspective": "citizen"}
    request = services.confirm_request(request=services.ask_to_join(why="Ik help graag", **asked))
    accepted = services.answer_request(request=request, by=researcher, accept=True)
    assert "/teamlink/" in client.get(accepted.page).content.decode()
    day = timezone.localdate() - timedelta(days=3)
    TeamMember.objects.filter(pk=accepted.member.pk).update(starts=day, ends=day)
    assert "/teamlink/" not in client.get(accepted.page).content.decode()
