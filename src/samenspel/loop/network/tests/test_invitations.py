"""Invitations by mail, and who somebody is that logs in."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.mail.models import Message
from samenspel.loop.network import services
from samenspel.loop.network.models import Invitation, Membership, Person


def mailed_link() -> str:
    text = Message.objects.latest("pk").text
    return re.search(r"http://testserver(/uitnodiging/\S+)", text)[1]


@pytest.fixture
def link(coordinator, newcomer) -> str:
    services.invite_person(membership=newcomer, by=coordinator)
    return mailed_link()


def test_the_link_is_mailed_and_only_its_digest_is_kept(link):
    message = Message.objects.latest("pk")
    token = link.split("/")[2]
    assert message.to == "noor@example.org"
    assert "Cora" in message.text
    assert token not in str(Invitation.objects.values().get())


def test_the_page_says_what_one_joins_and_does_nothing_yet(client, link):
    page = client.get(link).content.decode()
    assert "Zuid-Holland Zuid" in page
    assert "noor@example.org" in page
    assert not User.objects.filter(email="noor@example.org").exists()


def test_who_accepts_gets_an_account_and_is_logged_in(client, link, newcomer):
    response = client.post(link, follow=True)
    assert response.redirect_chain[-1][0] == "/mijn/profiel/"
    assert "Welkom" in response.content.decode()
    newcomer.person.refresh_from_db()
    user = newcomer.person.user
    assert response.wsgi_request.user == user
    assert EmailAddress.objects.filter(user=user, verified=True, primary=True).exists()


def test_a_link_works_once(client, link):
    client.post(link)
    client.logout()
    assert client.get(link).status_code == 410
    assert client.post(link).status_code == 422
    assert User.objects.filter(email="noor@example.org").count() == 1


def test_a_link_works_two_weeks(client, link):
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        assert client.get(link).status_code == 410
        assert client.post(link).status_code == 422
    assert not User.objects.filter(email="noor@example.org").exists()


def test_a_new_invitation_ends_the_earlier_one(client, coordinator, newcomer, link):
    services.invite_person(membership=newcomer, by=coordinator)
    assert client.get(link).status_code == 410
    assert client.get(mailed_link()).status_code == 200


def test_nobody_is_flooded_with_invitations(coordinator, newcomer):
    for _time in range(3):
        services.invite_person(membership=newcomer, by=coordinator)
    with pytest.raises(ValidationError):
        services.invite_person(membership=newcomer, by=coordinator)


def test_who_is_logged_in_joins_with_that_account(login, outsider, link, newcomer):
    response = login(outsider).post(link, follow=True)
    assert response.status_code == 200
    assert outsider.memberships.get().pk == newcomer.pk
    assert not Person.objects.filter(name="Noor").exists()


def test_a_person_to_whom_something_still_refers_stays_in_the_books(
    login, outsider, link, newcomer
):
    Membership.objects.create(  # outsider takes part already: the invited membership goes
        werkplaats=newcomer.werkplaats, person=outsider, perspective="professional"
    )
    login(outsider).post(link)
    assert outsider.memberships.get().perspective == "professional"
    assert not Person.objects.filter(name="Noor").exists()


def test_who_has_an_account_logs_in_first(client, link, newcomer):
    User.objects.create_user(email="Noor@example.org")
    response = client.post(link)
    assert response.status_code == 302
    assert response["Location"].startswith("/account/inloggen/")
    newcomer.person.refresh_from_db()
    assert newcomer.person.user is None


def test_an_invitation_can_not_take_over_somebody_elses_account(login, outsider, link, newcomer):
    newcomer.person.user = User.objects.create_user(email="noor@example.org")
    newcomer.person.save()
    assert login(outsider).post(link).status_code == 422
    assert not outsider.memberships.exists()


def test_a_link_that_nobody_mailed_leads_nowhere(client, zhz):
    assert client.get("/uitnodiging/abc/").status_code == 404
    assert client.post("/uitnodiging/abc/").status_code == 404


def make_user(email: str, *, verified: bool) -> User:
    user = User.objects.create_user(email=email)
    EmailAddress.objects.create(user=user, email=email, verified=verified, primary=True)
    return user


def test_a_proven_address_recognises_the_person(newcomer):
    user = make_user("noor@example.org", verified=True)
    assert services.meet_user(user=user) == newcomer.person


def test_an_address_that_is_not_proven_recognises_nobody(newcomer):
    assert services.meet_user(user=make_user("noor@example.org", verified=False)) is None
    newcomer.person.refresh_from_db()
    assert newcomer.person.user is None


def test_a_stranger_who_logs_in_becomes_a_person(db):
    person = services.meet_user(user=make_user("jan.de_wit@example.org", verified=True))
    assert (person.name, person.email) == ("Jan De Wit", "jan.de_wit@example.org")
    assert services.meet_user(user=person.user) == person


def test_a_person_is_never_taken_from_another_account(resident):
    user = make_user("other@example.org", verified=True)
    EmailAddress.objects.create(user=user, email="Roos@example.org", verified=True)
    person = services.meet_user(user=user)
    assert person != resident
    resident.refresh_from_db()
    assert resident.user.email == "roos@example.org"
