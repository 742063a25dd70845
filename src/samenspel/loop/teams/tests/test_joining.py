"""Anyone can ask to join; a lead or coordinator answers."""

import time
from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Membership, Person, Role
from samenspel.loop.teams import services
from samenspel.loop.teams.models import JoinRequest, TeamRole
from samenspel.loop.teams.services.forgetting import expire_requests

LETTERS = Message.objects.filter


def said(**more: str) -> dict[str, str]:
    return {
        "why": "Ik woon er en wil graag helpen.",
        "perspective": "citizen",
        "name": "Truus",
        "email": "truus@example.org",
        "shows_name": "on",
        "opened": signing.dumps(int(time.time()) - 60, salt="opened"),
    } | more


def ask(client, team, **more: str):
    return client.post(reverse("teams:ask_to_join", kwargs={"slug": team.slug}), said(**more))


@pytest.fixture
def asking(client, team) -> JoinRequest:
    """Truus asked, and pressed the button in the mail."""
    ask(client, team)
    client.post(JoinRequest.objects.get().page)
    return JoinRequest.objects.get()


def test_a_visitor_asks_and_the_team_sees_it_after_the_mail_was_opened(client, team, coordinator):
    answer = ask(client, team)
    assert answer.url == reverse("teams:asked_to_join", kwargs={"slug": team.slug})
    request = JoinRequest.objects.get()
    assert request.page in LETTERS(to="truus@example.org").get().text
    assert not JoinRequest.objects.waiting().exists()
    assert "Het team heeft je aanvraag" in client.post(request.page, follow=True).content.decode()
    assert JoinRequest.objects.waiting().get() == request


def test_opening_the_link_alone_sends_nothing(client, team):
    ask(client, team)
    client.get(JoinRequest.objects.get().page)
    assert not JoinRequest.objects.waiting().exists()


def test_leads_and_coordinators_are_told_at_once(asking, coordinator):
    told = LETTERS(template="notices/mail/one.txt")
    assert {letter.to for letter in told} == {"otto@example.org"}
    assert told[0].subject == "Truus wil graag meedoen in “Samenspel”"


def test_who_manages_teams_sees_that_somebody_waits(asking, login, coordinator, researcher):
    for person in (coordinator, researcher):
        page = login(person).get(reverse("teams:manage")).content.decode()
        assert "1 persoon wil meedoen" in page
    assert "1 wacht op jou" in login(coordinator).get(reverse("network:manage")).content.decode()


def test_coordinators_are_told_too(client, coordinator, team):
    ask(client, team)
    client.post(JoinRequest.objects.get().page)
    assert LETTERS(template="notices/mail/one.txt", to="cora@example.org").exists()


def test_a_yes_gives_a_seat_to_who_had_no_account(login, team, asking, researcher):
    url = reverse("teams:answer_request", kwargs={"pk": team.pk, "asked": asking.pk})
    yes = {"answer": "yes", "note": "Fijn dat je komt!", "perspective": "citizen"}
    assert login(researcher).post(url, yes).status_code == 302
    person = Person.objects.get(email="truus@example.org")
    assert team.members.in_force().filter(person=person, role=TeamRole.MEMBER).exists()
    assert person.memberships.get().role == Role.MEMBER
    letter = LETTERS(template="teams/mail/join_accepted.txt").get()
    assert "Fijn dat je komt!" in letter.text
    assert "/teamlink/" in letter.text


def test_the_name_is_shown_to_the_team_if_the_asker_said_so(team, asking, researcher):
    services.answer_request(request=asking, by=researcher, accept=True)
    person = Person.objects.get(email="truus@example.org")
    assert has_consented(person, Purpose.SHOW_NAME, Reach.TEAM)
    assert not has_consented(person, Purpose.SHOW_NAME, Reach.WERKPLAATS)


def test_a_no_comes_with_a_kind_word_and_stands_on_the_page(client, team, asking, researcher):
    services.answer_request(request=asking, by=researcher, accept=False, note="We zijn vol.")
    assert "We zijn vol." in LETTERS(template="teams/mail/join_declined.txt").get().text
    html = client.get(asking.page).content.decode()
    assert "We zijn vol." in html
    assert not Person.objects.filter(email="truus@example.org").exists()


def test_an_answer_counts_once(team, asking, researcher):
    services.answer_request(request=asking, by=researcher, accept=True)
    services.answer_request(request=asking, by=researcher, accept=True)
    assert LETTERS(template="teams/mail/join_accepted.txt").count() == 1
    with pytest.raises(ValidationError):
        services.answer_request(request=asking, by=researcher, accept=False)


def test_who_only_takes_part_answers_nothing(login, team, asking, resident):
    with pytest.raises(PermissionDenied):
        services.answer_request(request=asking, by=resident, accept=True)
    url = reverse("teams:answer_request", kwargs={"pk": team.pk, "asked": asking.pk})
    assert login(resident).get(url).status_code == 404


def test_somebody_known_keeps_the_own_name_and_role(client, team, professional, researcher):
    ask(client, team, name="Iemand Anders", email="PIM@example.org")
    client.post(JoinRequest.objects.get().page)
    services.answer_request(request=JoinRequest.objects.get(), by=researcher, accept=True)
    assert team.members.in_force().filter(person=professional).exists()
    assert Person.objects.get(pk=professional.pk).name == "Pim"


def test_who_ran_the_werkplaats_once_comes_back_as_a_member(client, team, professional, researcher):
    long_ago = timezone.localdate() - timedelta(days=300)
    Membership.objects.filter(person=professional).update(
        role=Role.COORDINATOR, starts=long_ago, ends=long_ago
    )
    ask(client, team, email="pim@example.org")
    client.post(JoinRequest.objects.get().page)
    services.answer_request(request=JoinRequest.objects.get(), by=researcher, accept=True)
    assert professional.memberships.in_force().get().role == Role.MEMBER


def test_a_page_tells_nobody_whether_an_address_is_known(client, team, resident):
    known = ask(client, team, email="roos@example.org")
    unknown = ask(client, team)
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert "Je zit al in" in LETTERS(to="roos@example.org").get().subject


def test_who_is_logged_in_needs_no_mail(login, team, professional):
    answer = ask(login(professional), team)
    request = JoinRequest.objects.waiting().get()
    assert request.email == "pim@example.org"
    assert answer.url == request.page


def test_asking_twice_keeps_one_request(client, team):
    ask(client, team)
    ask(client, team)
    assert JoinRequest.objects.count() == 1


def test_a_robot_thinks_that_it_asked(client, team):
    assert ask(client, team, website="http://spam.example").status_code == 302
    assert not JoinRequest.objects.exists()


def test_who_asks_too_often_waits_an_hour(client, team):
    for number in range(5):
        ask(client, team, why=f"Reden {number}")
    answer = ask(client, team, why="Nog een keer")
    assert answer.status_code == 429
    assert "Nog een keer" in answer.content.decode()


def test_what_is_missing_is_said_and_what_was_typed_kept(client, team):
    answer = ask(client, team, name="")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul je naam in" in html
    assert "Ik woon er" in html


def test_a_team_that_is_done_takes_nobody(client, team, coordinator):
    services.close_team(team=team, by=coordinator)
    assert ask(client, team).url == team.get_absolute_url()
    assert "Vraag of je mee kunt doen" not in client.get(team.get_absolute_url()).content.decode()


def test_an_asker_takes_the_request_back(client, asking):
    client.post(asking.page, {"what": "withdraw"})
    assert not JoinRequest.objects.exists()


def test_requests_are_erased_in_time_and_who_got_no_answer_hears(client, asking):
    assert expire_requests(timezone.now() + timedelta(days=89)) == 0
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert expire_requests(timezone.now()) == 1
    assert (
        "Niemand gaf je antwoord" in LETTERS(template="teams/mail/join_unanswered.txt").get().text
    )


def test_what_was_never_confirmed_is_erased_after_a_week(client, team):
    ask(client, team)
    assert expire_requests(timezone.now() + timedelta(days=8)) == 1


def test_words_that_somebody_else_wrote_at_my_address_are_not_mine(team, professional):
    asked = {"team": team, "perspective": "professional", "name": "Pim"}
    services.ask_to_join(email="pim@example.org", why="Ik ben Pim niet", **asked)
    request = services.ask_to_join(email="", why="Ik help graag", by=professional.user, **asked)
    assert request is not None
    assert (request.why, request.is_waiting) == ("Ik help graag", True)
    assert JoinRequest.objects.get() == request
