"""The door link, the projected wall, and the organiser who keeps it decent."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import Door, Need, Offer, WentWell
from samenspel.loop.exchange.services import (
    close_door,
    hide_line,
    lines_of,
    open_door,
    say_what_went_well,
)


@pytest.fixture
def door(activity, coordinator) -> Door:
    return open_door(activity=activity, by=coordinator)


def begin(activity: Activity) -> None:
    Activity.objects.filter(pk=activity.pk).update(starts=timezone.now() - timedelta(hours=1))


def test_somebody_in_the_room_adds_a_line_without_account(client, door):
    page = door.get_absolute_url()
    assert "Iedereen kan het lezen" in client.get(page).content.decode()
    answer = client.post(page, {"side": "offer", "text": "Een aanhanger"}, follow=True)
    assert "Je regel staat erbij" in answer.content.decode()
    assert Offer.objects.on_the_wall().get().text == "Een aanhanger"


def test_the_short_address_leads_to_the_door(client, door):
    code = door.code.upper()
    assert client.get(reverse("exchange:short", args=[code])).url == door.get_absolute_url()
    assert client.get(reverse("exchange:short", args=["zzzzzz"])).status_code == 404


def test_a_mistake_at_the_door_keeps_what_was_typed(client, door):
    answer = client.post(door.get_absolute_url(), {"text": "Een aanhanger"})
    assert answer.status_code == 422
    assert "Een aanhanger" in answer.content.decode()
    assert "Kies: kom je iets halen" in answer.content.decode()


def test_a_closed_door_lets_nobody_in(client, door, activity, coordinator):
    close_door(activity=activity, by=coordinator)
    assert client.post(door.get_absolute_url(), {"side": "need", "text": "x"}).status_code == 404
    again = open_door(activity=activity, by=coordinator)
    assert again.token != door.token
    assert not Need.objects.exists()


def test_a_robot_at_the_door_adds_nothing(client, door):
    client.post(door.get_absolute_url(), {"side": "need", "text": "x", "website": "x"})
    assert not Need.objects.exists()


def test_too_many_tries_from_one_place_are_stopped(client, door, monkeypatch):
    monkeypatch.setattr("samenspel.loop.exchange.views.door.FROM_ONE_PLACE", 1)
    said = {"side": "need", "text": "Hulp"}
    client.post(door.get_absolute_url(), said)
    assert client.post(door.get_absolute_url(), said).status_code == 422


def test_what_went_well_is_written_on_the_phone_and_projected(client, login, door, coordinator):
    activity = door.activity
    begin(activity)
    said = {"what": "went_well", "well-text": "De soep"}
    client.post(door.get_absolute_url(), said)
    say_what_went_well(activity=activity, text="Het gesprek")
    page = reverse("exchange:screen", args=[activity.pk]) + "?toon=goed"
    html = login(coordinator).get(page).content.decode()
    assert html.index("Het gesprek") < html.index("De soep")
    assert door.short_address in html
    part = login(coordinator).get(page, headers={"HX-Request": "true"}).content.decode()
    assert "De soep" in part
    assert "<html" not in part


def test_the_organiser_takes_a_line_off_and_puts_it_back(client, login, offer, coordinator):
    browser = login(coordinator)
    address = reverse("exchange:moderate", args=[offer.activity_id, "offer", offer.pk])
    wall = reverse("exchange:wall", kwargs=offer.activity.address_kwargs)
    browser.post(address, {"what": "hide"})
    assert offer.text not in client.get(wall).content.decode()
    browser.post(address, {"what": "show"})
    assert offer.text in client.get(wall).content.decode()


def test_what_was_taken_off_is_not_in_the_closing(activity, coordinator):
    line = say_what_went_well(activity=activity, text="Iets lelijks")
    hide_line(line=line, by=coordinator)
    assert not lines_of(activity).exists()
    assert WentWell.objects.exists()


def test_a_member_can_not_take_lines_off(offer, resident):
    with pytest.raises(PermissionDenied):
        hide_line(line=offer, by=resident)


def test_the_organiser_types_a_line_for_somebody(login, activity, coordinator):
    page = reverse("exchange:manage", args=[activity.pk])
    login(coordinator).post(page, {"side": "need", "text": "Een zaal"})
    assert Need.objects.get().text == "Een zaal"


@pytest.mark.parametrize("size", [10, 20])
def test_managing_takes_the_same_queries(
    login, activity, coordinator, django_assert_max_num_queries, size
):
    for number in range(size):
        say_what_went_well(activity=activity, text=f"{number}")
    browser = login(coordinator)
    page = reverse("exchange:manage", args=[activity.pk])
    browser.get(page)
    with django_assert_max_num_queries(20):
        browser.get(page)
