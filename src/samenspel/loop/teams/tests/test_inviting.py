"""A lead invites somebody by mail; the link in it says yes or no."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Membership, Person
from samenspel.loop.teams import services
from samenspel.loop.teams.models import TeamInvitation
from samenspel.loop.teams.services.forgetting import expire_invitations

LETTERS = Message.objects.filter


@pytest.fixture
def invitation(team, researcher) -> TeamInvitation:
    """Otto invites Truus, who is new here."""
    return services.invite_to_team(
        team=team,
        by=researcher,
        name="Truus",
        email="Truus@example.org",
        perspective="citizen",
        note="Je vertelde zo mooi over de buurttuin.",
    )


def test_a_lead_invites_somebody_by_mail(login, team, researcher):
    url = reverse("teams:invite", kwargs={"pk": team.pk})
    said = {"name": "Truus", "email": "truus@example.org", "perspective": "citizen", "note": "Kom!"}
    html = login(researcher).post(url, said, follow=True).content.decode()
    assert "truus@example.org" in html
    letter = LETTERS(to="truus@example.org").get()
    assert "Otto nodigt je uit" in letter.subject
    assert "Kom!" in letter.text
    assert TeamInvitation.objects.get().page in letter.text


def test_a_yes_needs_no_account(client, team, invitation):
    html = client.post(invitation.page, {"what": "yes"}, follow=True).content.decode()
    assert "Je zit in het team" in html
    person = Person.objects.get(email="truus@example.org")
    assert team.members.in_force().filter(person=person).exists()
    assert Membership.objects.in_force().filter(person=person).exists()
    assert "/teamlink/" in LETTERS(template="teams/mail/welcome.txt").get().text


def test_saying_yes_twice_gives_one_seat(client, team, invitation):
    client.post(invitation.page, {"what": "yes"})
    client.post(invitation.page, {"what": "yes"})
    assert team.members.filter(person__email="truus@example.org").count() == 1


def test_opening_the_link_alone_answers_nothing(client, invitation):
    assert "Je vertelde zo mooi" in client.get(invitation.page).content.decode()
    assert TeamInvitation.objects.get().is_open


def test_a_no_makes_nobody_a_member(client, invitation):
    html = client.post(invitation.page, {"what": "no"}, follow=True).content.decode()
    assert "Je zei nee" in html
    assert not Person.objects.filter(email="truus@example.org").exists()


def test_the_lead_hears_what_was_answered(client, login, team, invitation, researcher):
    client.post(invitation.page, {"what": "no"})
    html = login(researcher).get(reverse("teams:members", kwargs={"pk": team.pk}))
    assert "Zei nee" in html.content.decode()


def test_an_invitation_lasts_fourteen_days_and_can_be_sent_again(client, invitation, researcher):
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        answer = client.post(invitation.page, {"what": "yes"})
        assert answer.status_code == 422
        assert client.get(invitation.page).status_code == 410
        services.resend_invitation(invitation=invitation, by=researcher)
        again = TeamInvitation.objects.get()
        assert client.get(invitation.page).status_code == 404
        assert client.get(again.page).status_code == 200


def test_a_withdrawn_invitation_opens_nothing(login, client, team, invitation, researcher):
    kwargs = {"pk": team.pk, "invitation": invitation.pk}
    login(researcher).post(reverse("teams:withdraw_invitation", kwargs=kwargs))
    assert client.get(invitation.page).status_code == 404


def test_nobody_is_mailed_over_and_over(team, invitation, researcher):
    for _time in range(2):
        services.resend_invitation(invitation=invitation, by=researcher)
    with pytest.raises(ValidationError):
        services.resend_invitation(invitation=invitation, by=researcher)


def test_pressing_twice_sends_one_mail(team, invitation, researcher):
    services.invite_to_team(
        team=team, by=researcher, name="Truus", email="truus@example.org", perspective="citizen"
    )
    assert LETTERS(to="truus@example.org").count() == 1


def test_who_only_takes_part_invites_nobody(team, resident):
    with pytest.raises(PermissionDenied):
        services.invite_to_team(
            team=team, by=resident, name="Truus", email="t@example.org", perspective="citizen"
        )


def test_invitations_are_erased_in_time(client, invitation):
    client.post(invitation.page, {"what": "no"})
    assert expire_invitations(timezone.now() + timedelta(days=29)) == 0
    assert expire_invitations(timezone.now() + timedelta(days=31)) == 1


def test_a_lead_chooses_from_who_agreed_to_be_named(
    login, team, researcher, professional, policymaker
):
    give_consent(subject=professional, purpose=Purpose.SHOW_NAME, reach=Reach.WERKPLAATS)
    html = login(researcher).get(reverse("teams:members", kwargs={"pk": team.pk})).content.decode()
    assert "Pim" in html
    assert "Bea" not in html


def test_a_coordinator_chooses_from_everyone(login, team, coordinator, policymaker):
    html = login(coordinator).get(reverse("teams:members", kwargs={"pk": team.pk})).content.decode()
    assert "Bea" in html
