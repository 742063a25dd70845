"""A crowd is told in pieces: the first at once, the rest by the worker, everyone once."""

import pytest

from samenspel.ground.mail.models import Message
from samenspel.loop.activities import services
from samenspel.loop.activities.models import Telling
from samenspel.loop.activities.services import telling
from samenspel.loop.activities.services.group_letters import send_letter
from samenspel.loop.activities.tests.conftest import make_activity, make_registration

NAMES = ["Anna", "Bas", "Cor", "Dirk", "Els"]
NONCE = "6ac1e8a2-3f52-4a07-9c7e-1f8c4e6f2a10"


@pytest.fixture
def crowd(zhz, monkeypatch):
    """Five who signed up, where two are told at a time."""
    monkeypatch.setattr(telling, "A_PIECE", 2)
    activity = make_activity(zhz, capacity=9)
    for name in NAMES:
        registration = make_registration(activity, name)
        services.confirm_registration(registration=registration)
    Message.objects.all().delete()
    return activity


def told() -> list[str]:
    addresses = Message.objects.values_list("to", flat=True)
    return sorted(address.split("@")[0].capitalize() for address in addresses)


def test_the_first_are_told_at_once_and_the_rest_by_the_worker(crowd, coordinator):
    assert services.cancel_activity(activity=crowd, by=coordinator) == len(NAMES)
    assert told() == ["Anna", "Bas"]
    assert telling.go_on(Telling.objects.get().pk)
    assert told() == ["Anna", "Bas", "Cor", "Dirk"]
    telling.catch_up()
    assert told() == NAMES
    assert not Telling.objects.exists()


def test_who_goes_on_twice_tells_nobody_twice(crowd, coordinator):
    services.change_activity(activity=crowd, by=coordinator, venue="Het Park")
    left = Telling.objects.get()
    telling.catch_up()
    assert not telling.go_on(left.pk)
    assert told() == NAMES


def test_a_later_change_tells_the_rest_once(crowd, coordinator):
    services.change_activity(activity=crowd, by=coordinator, venue="Het Park")
    services.cancel_activity(activity=crowd, by=coordinator)
    telling.catch_up()
    assert told().count("Anna") == 2
    assert told().count("Els") == 1


def test_who_signs_up_meanwhile_knows_it_already(crowd, coordinator):
    services.change_activity(activity=crowd, by=coordinator, venue="Het Park")
    make_registration(crowd, "Fien")
    telling.catch_up()
    assert told() == NAMES


def test_a_letter_to_a_group_goes_in_pieces_too(crowd, coordinator):
    said = {"group": "coming", "subject": "Neem een pan mee", "text": "Dag.", "nonce": NONCE}
    letter = send_letter(activity=crowd, by=coordinator, **said)
    services.change_activity(activity=crowd, by=coordinator, venue="Het Park")
    telling.catch_up()
    letters = Message.objects.filter(subject="Neem een pan mee").values_list("to", flat=True)
    assert (letter.number, sorted(letters)) == (
        5,
        [f"{name.lower()}@example.org" for name in NAMES],
    )


def test_one_asks_no_more_with_a_crowd(crowd, coordinator, django_assert_max_num_queries):
    with django_assert_max_num_queries(40):
        services.cancel_activity(activity=crowd, by=coordinator)
