"""One's own lines, on the form with which one signs up and by the private link."""

import pytest
from django.urls import reverse

from samenspel.loop.activities.models import Registration
from samenspel.loop.exchange.models import Need, Offer
from samenspel.loop.exchange.services import MOST_LINES, add_line, keep_what_was_said


def page_of(registration: Registration) -> str:
    return reverse("exchange:mine", kwargs={"token": registration.token})


def test_saying_it_again_changes_it_and_nothing_takes_it_away(offer):
    registration = offer.registration
    keep_what_was_said(registration, {"fetch": "", "bring": "Een boormachine", "shown": False})
    offer.refresh_from_db()
    assert (offer.text, offer.shown) == ("Een boormachine", False)
    keep_what_was_said(registration, {"fetch": "", "bring": "", "shown": False})
    assert not Offer.objects.exists()


def test_one_adds_changes_and_removes_by_the_private_link(client, activity, coming):
    registration = coming("Roos")
    page = page_of(registration)
    client.post(page, {"side": "offer", "text": "Soep\nen brood"})
    offer = Offer.objects.get()
    assert offer.text == "Soep en brood"
    own = reverse("exchange:change", args=[registration.token, "offer", offer.pk])
    client.post(own, {"text": "Taart", "shown": "on"})
    assert "Taart" in client.get(page).content.decode()
    client.post(own, {"what": "remove"})
    assert not Offer.objects.exists()


def test_the_same_form_twice_gives_one_line(client, coming):
    page = page_of(coming("Roos"))
    once = client.get(page).context["form"].initial["once"]
    for _time in range(2):
        client.post(page, {"side": "need", "text": "Hulp", "once": str(once)})
    assert Need.objects.count() == 1


def test_a_mistake_keeps_what_was_typed(client, coming):
    answer = client.post(page_of(coming("Roos")), {"text": "Hulp met de belasting"})
    assert answer.status_code == 422
    assert "Hulp met de belasting" in answer.content.decode()


def test_nobody_fills_the_wall_alone(client, activity, coming):
    registration = coming("Roos")
    for number in range(MOST_LINES):
        add_line(model=Need, activity=activity, text=f"{number}", registration=registration)
    answer = client.post(page_of(registration), {"side": "offer", "text": "Nog een"})
    assert answer.status_code == 422
    assert not Offer.objects.exists()


def test_another_registration_does_not_reach_my_line(client, offer, coming):
    own = reverse("exchange:change", args=[coming("Umar").token, "offer", offer.pk])
    assert client.post(own, {"what": "remove"}).status_code == 404
    assert Offer.objects.exists()


@pytest.mark.parametrize("size", [10, 20])
def test_suggestions_take_the_same_queries(
    client, need, coming, django_assert_max_num_queries, size
):
    activity, other = need.activity, coming("Pim")
    for number in range(size):
        Offer.objects.create(
            werkplaats_id=activity.werkplaats_id,
            activity=activity,
            registration=other,
            text=f"Repaircafé {number}",
        )
    with django_assert_max_num_queries(16):
        html = client.get(page_of(need.registration)).content.decode()
    assert html.count("Ik wil graag in contact") == 4
