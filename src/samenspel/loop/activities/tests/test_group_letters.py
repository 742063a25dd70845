"""Letters to a group: seen before they go, sent once, to nobody else."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samenspel.ground.common.holdings import Subject
from samenspel.loop.activities import services
from samenspel.loop.activities.models import Activity, GroupLetter
from samenspel.loop.activities.privacy import HOLDINGS
from samenspel.loop.activities.services.group_letters import members_of, send_letter
from samenspel.loop.activities.tests.conftest import mails_to, make_registration

NONCE = "6ac1e8a2-3f52-4a07-9c7e-1f8c4e6f2a10"
SAID = {"group": "coming", "subject": "Neem een pan mee", "text": "Dag allemaal.", "nonce": NONCE}


def url_of(name, activity):
    return reverse(f"activities:{name}", kwargs={"pk": activity.pk})


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


@pytest.fixture
def anna(sign_up):
    registration = sign_up("Anna")
    services.confirm_registration(registration=registration)
    return registration


def test_one_sees_who_gets_it_before_it_goes(cora, activity, anna, sign_up):
    sign_up("Bas")
    html = cora.post(url_of("write_letter", activity), SAID).content.decode()
    assert "Wie krijgt hem (1)" in html
    assert "anna@example.org" in html
    assert "bas@example.org" not in html
    assert not GroupLetter.objects.exists()


def test_a_double_click_sends_one_letter(cora, activity, anna):
    for _time in range(2):
        cora.post(url_of("write_letter", activity), SAID | {"what": "send"})
    letters = [one for one in mails_to("anna@example.org") if one.subject == "Neem een pan mee"]
    assert len(letters) == 1
    assert "Dag allemaal." in letters[0].text
    assert GroupLetter.objects.get().number == 1
    assert "Cora" in cora.get(url_of("letters", activity)).content.decode()


def test_what_was_typed_can_be_changed(cora, activity, anna):
    page = cora.post(url_of("write_letter", activity), SAID | {"what": "change"})
    assert page.context["form"]["text"].value() == "Dag allemaal."


def test_a_letter_without_words_is_not_looked_at(cora, activity):
    assert cora.post(url_of("write_letter", activity), SAID | {"text": ""}).status_code == 422


def test_who_must_still_choose_is_a_group(activity, anna):
    part = activity.rounds.create(title="1", starts=activity.starts, ends=activity.ends)
    sessions = [part.sessions.create(title=title) for title in ("Koken", "Eten")]
    assert list(members_of(activity, "undecided")) == [anna]
    anna.choices.create(round=part, session=sessions[0])
    assert not members_of(activity, "undecided").exists()
    assert list(members_of(activity, "session", sessions[0])) == [anna]


def test_another_werkplaats_mails_nobody(activity, neighbour):
    with pytest.raises(PermissionDenied):
        send_letter(activity=activity, by=neighbour, **SAID)


def test_a_subject_adds_no_header(activity, anna, coordinator):
    said = SAID | {"subject": "Hallo\nBcc: x@example.org"}
    send_letter(activity=activity, by=coordinator, **said)
    assert "\n" not in mails_to("anna@example.org")[-1].subject


@pytest.mark.parametrize("size", [10, 20])
def test_looking_takes_the_same_queries(
    cora, activity, coordinator, django_assert_max_num_queries, size
):
    Activity.objects.update(capacity=None)
    for number in range(size):
        make_registration(activity, f"Bewoner{number}")
    said = SAID | {"group": "unconfirmed"}
    cora.post(url_of("write_letter", activity), said)
    with django_assert_max_num_queries(20):
        cora.post(url_of("write_letter", activity), said)


def test_who_sent_a_letter_sees_it_among_the_own_data_and_can_take_the_name_off(
    activity, coordinator
):
    send_letter(activity=activity, by=coordinator, **SAID)
    subject = Subject(email=coordinator.email, person_id=coordinator.pk)
    (holding,) = [one for one in HOLDINGS if one.name == "activities.letters"]
    assert [held.title for held in holding.export(subject)] == ["Neem een pan mee"]
    assert holding.erase(subject) == 1
    assert GroupLetter.objects.get().sent_by is None


def test_the_group_of_a_session_that_was_removed_is_nobody_and_not_who_chose_none(activity, anna):
    assert not members_of(activity, "session", None).exists()
