"""The member check: asked by mail, answered by a link or at the kitchen table."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.ground.mail.models import Message
from samenspel.loop.findings import services
from samenspel.loop.findings.asking import askable, not_asked
from samenspel.loop.findings.showing import last_outcome
from samenspel.loop.findings.tests.making import ask, fresh, may_contact, shared
from samenspel.loop.sources.services.erasing import erase_words_of
from tests.focus_group import a_participant, agree


@pytest.fixture
def check(finding, group):
    shared(finding, group)
    agree(group.d2)
    may_contact(group.d1, group.d2)
    return ask(finding, group, group.d1, group.d2)


def invitation_of(check, participant):
    return check.invitations.get(participant=participant)


def test_each_gets_one_letter_with_the_words_and_no_quotes(check, group):
    letters = Message.objects.filter(template="findings/mail/check.txt")
    assert {one.to for one in letters} == {
        "ria.klaassen@example.org",
        "bo.de.wit@example.org",
    }
    assert all("eerst hulp aan een buur" in one.text for one in letters)
    assert all("Ik bel nooit" not in one.text for one in letters)
    ask(check.finding, group, group.d1, group.d2)
    assert letters.count() == 2


def test_only_who_takes_part_and_wants_contact_and_has_an_address_is_asked(finding, group):
    third = a_participant(group.team, "D3", "citizen")
    fourth = a_participant(group.team, "D4", "citizen", name="Jo Vis")
    agree(group.d1)
    agree(third)
    agree(fourth)
    may_contact(group.d1, third)
    assert list(askable(group.team)) == [group.d1]
    why = {one.participant.code: (str(one.why), one.can_be_noted) for one in not_asked(group.team)}
    assert why["D2"][1] is False
    assert why["D3"][1] is True
    assert why["D3"][0] != why["D4"][0]
    with pytest.raises(ValidationError):
        ask(finding, group, third)


def test_a_participant_answers_by_the_link_and_changes_it(check, group, client):
    url = invitation_of(check, group.d1).get_absolute_url()
    assert "Herken je dit?" in client.get(url).content.decode()
    client.post(url, {"answer": "yes"})
    client.post(url, {"answer": "partly"})
    client.post(url, {"words": "Vroeger wel, nu niet."})
    invitation = invitation_of(check, group.d1)
    assert (invitation.answer, invitation.words) == ("partly", "Vroeger wel, nu niet.")
    assert "Dank je wel" in client.get(url).content.decode()


def test_without_an_answer_nothing_is_kept(check, group, client):
    url = invitation_of(check, group.d1).get_absolute_url()
    assert client.post(url, {"answer": "misschien"}).status_code == 422
    assert invitation_of(check, group.d1).answered_at is None


def test_after_the_day_the_link_shows_what_one_said(check, group, client):
    invitation = invitation_of(check, group.d1)
    services.answer_check(invitation=invitation, answer="no", words="Zo was het niet.")
    services.close_check(check=check, by=group.keeper)
    page = client.get(invitation.get_absolute_url()).content.decode()
    assert "Zo was het niet." in page
    client.post(invitation.get_absolute_url(), {"answer": "yes"})
    assert invitation_of(check, group.d1).answer == "no"


def test_closing_with_an_answer_makes_it_checked(check, group, finding, client):
    services.answer_check(invitation=invitation_of(check, group.d1), answer="yes")
    services.close_check(check=check, by=group.keeper)
    services.close_check(check=check, by=group.keeper)
    assert fresh(finding).state == "checked"
    page = client.get(finding.get_absolute_url()).content.decode()
    assert "Ja, dit herken ik" in page


def test_closing_without_an_answer_does_not(check, group, finding):
    services.close_check(check=check, by=group.keeper)
    assert fresh(finding).state == "shared"


def test_it_closes_by_itself_after_the_last_day(check, group, finding):
    services.answer_check(invitation=invitation_of(check, group.d1), answer="yes")
    assert services.close_checks_in_time(timezone.now()) == 0
    later = timezone.now() + timedelta(days=16)
    assert services.close_checks_in_time(later) == 1
    assert fresh(finding).state == "checked"


def test_another_claim_is_no_longer_checked(check, group, finding):
    services.answer_check(invitation=invitation_of(check, group.d1), answer="yes")
    services.close_check(check=check, by=group.keeper)
    new = {"claim": "Heel anders.", "explanation": "", "confidence": "firm"}
    services.change_finding(finding=finding, by=group.keeper, **new)
    assert fresh(finding).state == "shared"
    assert fresh(finding).checked_at is None


def test_a_claim_changed_while_people_answer_is_not_checked_by_it(check, group, finding):
    new = {"claim": "Heel anders.", "explanation": "", "confidence": "firm"}
    services.change_finding(finding=finding, by=group.keeper, **new)
    services.answer_check(invitation=invitation_of(check, group.d1), answer="yes")
    services.close_check(check=check, by=group.keeper)
    assert fresh(finding).state == "shared"


def test_an_answer_at_the_kitchen_table_is_noted_with_who_did(check, group):
    third = a_participant(group.team, "D3", "citizen")
    agree(third)
    services.note_answer(check=check, participant=third, by=group.coder, answer="no")
    noted = invitation_of(check, third)
    assert (noted.answer, noted.noted_by, noted.mailed) == ("no", group.coder, False)


def test_of_who_stopped_nothing_is_noted_shown_or_counted(check, group, client):
    invitation = invitation_of(check, group.d1)
    services.answer_check(invitation=invitation, answer="yes", words="Mijn woorden.")
    services.answer_check(invitation=invitation_of(check, group.d2), answer="no")
    services.close_check(check=check, by=group.keeper)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    outcome = last_outcome(check.finding)
    assert (outcome.asked, outcome.answered) == (1, 1)
    assert client.get(invitation.get_absolute_url()).status_code == 404
    with pytest.raises(PermissionDenied):
        services.note_answer(check=check, participant=group.d1, by=group.keeper, answer="yes")


def test_words_with_an_answer_are_erased_with_all_other_words(check, group):
    for one, said in ((group.d1, "Mijn woorden."), (group.d2, "Die van mij.")):
        services.answer_check(invitation=invitation_of(check, one), answer="yes", words=said)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    erase_words_of(participant=group.d1)
    words = [invitation_of(check, one).words for one in (group.d1, group.d2)]
    assert words == ["", "Die van mij."]


def test_researchers_read_the_answers_by_code(check, group, login):
    invitation = invitation_of(check, group.d1)
    services.answer_check(invitation=invitation, answer="partly", words="Soms.")
    kwargs = {"slug": group.team.slug, "pk": check.finding_id, "number": check.pk}
    page = login(group.coder).get(reverse("findings:round", kwargs=kwargs)).content.decode()
    assert "Soms." in page
    assert "D1" in page
    assert "Ria" not in page


def test_the_link_shows_no_other_site_and_is_kept_nowhere(check, group, client):
    answer = client.get(invitation_of(check, group.d1).get_absolute_url())
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]
