"""Taking a place, confirming it, giving it back."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus, Status
from samenspel.loop.activities.services import (
    Closed,
    Full,
    Placed,
    Waiting,
    cancel_registration,
    confirm_registration,
    register_participant,
    release_expired_places,
)
from samenspel.loop.activities.services.saying import Said
from samenspel.loop.activities.tests.conftest import mails_to, make_activity


def register(activity, name):
    return register_participant(activity=activity, name=name, email=f"{name.lower()}@example.org")


def places_taken(activity) -> int:
    return activity.registrations.holding_a_place().count()


def test_who_signs_up_gets_a_mail_with_a_link(activity, sign_up):
    registration = sign_up("Roos")
    assert registration.is_pending
    (letter,) = mails_to("roos@example.org")
    assert registration.get_absolute_url() in letter.text
    assert "Lange Haven 12" in letter.text


def test_the_mail_does_not_repeat_what_a_stranger_typed_as_name(activity):
    register_participant(activity=activity, name="Koop nu!", email="roos@example.org")
    (letter,) = mails_to("roos@example.org")
    assert "Koop nu!" not in letter.text + letter.subject


def test_a_place_is_held_until_the_link_is_opened(activity, sign_up):
    assert isinstance(confirm_registration(registration=sign_up("Roos")), Placed)
    assert activity.registrations.get().is_confirmed


def test_who_comes_when_all_places_are_taken_gets_no_place(activity, sign_up):
    for name in ("Anna", "Bas", "Cas"):
        sign_up(name)
    assert isinstance(register(activity, "Dirk"), Waiting)
    assert places_taken(activity) == 3


def test_too_late_for_the_waiting_list_nobody_is_kept(activity, sign_up):
    for name in ("Anna", "Bas", "Cas"):
        confirm_registration(registration=sign_up(name))
    with time_machine.travel(activity.starts - timedelta(hours=2)):
        assert register(activity, "Dirk") == Full()
    assert not mails_to("dirk@example.org")
    assert activity.registrations.count() == 3


def test_without_capacity_there_is_always_room(zhz):
    activity = make_activity(zhz, capacity=None)
    assert all(isinstance(register(activity, f"Bewoner{n}"), Placed) for n in range(20))


def test_the_same_address_again_gets_the_mail_again_and_no_second_place(activity, sign_up):
    sign_up("Roos")
    outcome = register_participant(activity=activity, name="Piet", email=" ROOS@Example.org ")
    assert isinstance(outcome, Placed)
    assert activity.registrations.get().name == "Roos"
    assert len(mails_to("roos@example.org")) == 2


def test_both_mails_hold_the_same_link(activity, sign_up):
    link = sign_up("Roos").get_absolute_url()
    sign_up("Roos")
    assert all(link in letter.text for letter in mails_to("roos@example.org"))


def test_when_full_a_known_address_hears_the_same_as_a_stranger(activity, sign_up):
    for name in ("Anna", "Bas", "Cas"):
        sign_up(name)
    assert type(register(activity, "Anna")) is type(register(activity, "Dirk")) is Waiting
    assert len(mails_to("anna@example.org")) == 2  # but the link is mailed again


def test_the_database_refuses_a_second_place_for_one_address(activity, sign_up):
    sign_up("Roos")
    twin = Registration(activity=activity, name="R", email="ROOS@example.org")
    twin.held_until = timezone.now()
    twin.new_link(timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


def test_who_is_logged_in_has_a_place_at_once(activity, resident):
    outcome = register_participant(
        activity=activity, name="Roos", email="roos@example.org", person=resident
    )
    assert outcome.registration.is_confirmed
    assert "Je hebt een plek" in mails_to("roos@example.org")[0].subject


def test_logging_in_confirms_what_waited_for_its_mail(activity, sign_up, resident):
    sign_up("Roos")
    register_participant(activity=activity, name="Roos", email="roos@example.org", person=resident)
    registration = activity.registrations.get()
    assert registration.is_confirmed
    assert registration.person == resident


def test_what_a_stranger_filled_in_at_my_address_is_not_what_i_say(activity, resident):
    strange = Said(companions=("Nep", "Nog een"), needs="Onzin", extras={"fetch": "Rommel"})
    stranger = {"name": "Iemand anders", "email": "roos@example.org", "said": strange}
    register_participant(activity=activity, **stranger)
    mine = Said(perspective="citizen", needs="Een plek voor een rolstoel")
    outcome = register_participant(
        activity=activity, name="Roos", email="roos@example.org", person=resident, said=mine
    )
    assert isinstance(outcome, Placed)
    registration = activity.registrations.get()
    assert (registration.name, registration.needs) == ("Roos", "Een plek voor een rolstoel")
    assert (registration.party, registration.companions.count()) == (1, 0)
    assert not registration.need_lines.exists()


def test_a_place_that_is_given_back_is_for_somebody_else(activity, sign_up):
    registrations = [sign_up(name) for name in ("Anna", "Bas", "Cas")]
    cancel_registration(registration=registrations[0])
    assert isinstance(register(activity, "Dirk"), Placed)


def test_who_gave_a_place_back_can_sign_up_again(activity, sign_up):
    first = sign_up("Roos")
    cancel_registration(registration=first)
    second = sign_up("Roos")
    assert first.pk != second.pk
    # The first link now leads to the new registration: it is the same mailbox.
    assert confirm_registration(registration=first) == Placed(second)


def test_giving_back_twice_changes_nothing(activity, sign_up):
    registration = sign_up("Roos")
    first = cancel_registration(registration=registration)
    assert cancel_registration(registration=registration).decided_at == first.decided_at


def test_a_place_is_free_again_when_nobody_confirms_within_a_day(activity, sign_up):
    for name in ("Anna", "Bas", "Cas"):
        sign_up(name)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert places_taken(activity) == 0
        assert isinstance(register(activity, "Dirk"), Placed)


def test_who_confirms_late_gets_a_place_if_there_is_one(activity, sign_up):
    registration = sign_up("Roos")
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        release_expired_places()
        assert isinstance(confirm_registration(registration=registration), Placed)


def test_who_confirms_late_hears_it_when_the_place_is_gone(activity, sign_up):
    late = sign_up("Roos")
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        for name in ("Anna", "Bas", "Cas"):
            sign_up(name)
        assert isinstance(confirm_registration(registration=late), Waiting)
        assert places_taken(activity) == 3
        assert late.activity.registrations.get(pk=late.pk).position == 1


def test_who_signs_up_again_after_a_day_gets_a_fresh_place(activity, sign_up):
    sign_up("Roos")
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        sign_up("Roos")
        assert places_taken(activity) == 1


def test_releasing_marks_only_what_is_overdue(activity, sign_up):
    sign_up("Roos")
    confirm_registration(registration=sign_up("Anna"))
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert release_expired_places() == 1
    assert activity.registrations.get(name="Roos").status == RegistrationStatus.EXPIRED


@pytest.mark.parametrize(
    "closed",
    [
        {"status": Status.DRAFT},
        {"status": Status.CANCELLED},
        {"registration_opens": timezone.now() + timedelta(days=1)},
        {"registration_closes": timezone.now() - timedelta(days=1)},
    ],
    ids=["draft", "cancelled", "too early", "too late"],
)
def test_signing_up_is_possible_only_when_it_is_open(zhz, closed):
    assert register(make_activity(zhz, **closed), "Roos") == Closed()
    assert not mails_to("roos@example.org")


def test_signing_up_closes_when_the_activity_begins(activity):
    with time_machine.travel(activity.starts + timedelta(minutes=1)):
        assert register(activity, "Roos") == Closed()


def test_an_activity_that_is_gone_is_closed(activity):
    Activity.objects.filter(pk=activity.pk).delete()
    assert register(activity, "Roos") == Closed()


def test_nothing_is_confirmed_for_what_was_called_off(activity, sign_up):
    registration = sign_up("Roos")
    Activity.objects.update(status=Status.CANCELLED)
    assert confirm_registration(registration=registration) == Closed()
