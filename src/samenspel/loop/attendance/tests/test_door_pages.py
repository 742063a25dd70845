"""The screen at the door, over HTTP and without JavaScript."""

from uuid import uuid4

import pytest
from django.urls import reverse

from samenspel.loop.attendance.heads import heads_of
from samenspel.loop.attendance.models import CheckIn, WalkIn
from samenspel.loop.attendance.tests.conftest import make_activity


def door_of(activity, name="door"):
    return reverse(f"attendance:{name}", kwargs={"pk": activity.pk})


def test_a_coordinator_checks_somebody_in_and_out(login, activity, signed_up, coordinator):
    browser, head = login(coordinator), f"r{signed_up('Roos').pk}"
    said = {"page": uuid4(), "in": head}
    answer = browser.post(door_of(activity), said, follow=True)
    assert answer.redirect_chain[0][0].endswith(f"#hoofd-{head}")
    assert "head--in" in answer.content.decode()
    browser.post(door_of(activity), {"page": uuid4(), "out": head})
    assert not CheckIn.objects.present().exists()


def test_the_list_of_who_signed_up_leads_to_the_door_and_the_badges(login, activity, coordinator):
    list_url = reverse("activities:participants", kwargs={"pk": activity.pk})
    page = login(coordinator).get(list_url).content.decode()
    assert f'href="{reverse("attendance:door", kwargs={"pk": activity.pk})}"' in page
    assert "Print naambadges" in page


def test_the_same_button_twice_does_so_once(login, activity, signed_up, coordinator):
    browser, said = login(coordinator), {"page": uuid4(), "in": f"r{signed_up('Roos').pk}"}
    browser.post(door_of(activity), said)
    browser.post(door_of(activity), said)
    assert CheckIn.objects.count() == 1


def test_a_form_that_is_not_ours_is_refused(login, activity, coordinator):
    answer = login(coordinator).post(door_of(activity), {"page": "geen", "in": "r1"})
    assert answer.status_code == 400


def test_a_name_is_found(login, activity, signed_up, coordinator):
    signed_up("Roos de Vries", "Ali")
    signed_up("Bert")
    page = login(coordinator).get(door_of(activity), {"zoek": "ROOS"}).content.decode()
    assert "2 mensen gevonden" in page
    assert "Bert" not in page


def test_the_screen_says_who_is_not_certain(login, activity, signed_up, coordinator):
    signed_up("Roos", status="waiting")
    assert "op de wachtlijst" in login(coordinator).get(door_of(activity)).content.decode()


def test_a_walk_in_is_let_in_after_agreeing(login, activity, coordinator):
    browser, said = login(coordinator), {"event": uuid4(), "name": "Fatma"}
    refused = browser.post(door_of(activity, "walk_in"), said)
    assert refused.status_code == 422
    assert "Vraag het eerst" in refused.content.decode()
    assert 'value="Fatma"' in refused.content.decode()
    page = browser.post(door_of(activity, "walk_in"), said | {"agreed": "on"}, follow=True)
    assert "Fatma is binnen." in page.content.decode()


def test_the_same_form_for_somebody_else_lets_both_in(login, activity, coordinator):
    browser, event = login(coordinator), uuid4()
    for name in ("Fatma", "Fatma", "Ali"):
        said = {"event": event, "name": name, "agreed": "on"}
        browser.post(door_of(activity, "walk_in"), said)
    assert sorted(walk_in.name for walk_in in WalkIn.objects.all()) == ["Ali", "Fatma"]
    assert all(head.is_in for head in heads_of(activity))


def test_only_this_page_may_use_the_camera(login, activity, coordinator):
    browser = login(coordinator)
    assert "camera=(self)" in browser.get(door_of(activity))["Permissions-Policy"]
    other = browser.get(reverse("activities:manage"))
    assert "camera=()" in other["Permissions-Policy"]


def test_a_lead_keeps_the_door_of_the_own_team_only(login, zhz, team, activity, researcher):
    browser = login(researcher)
    assert browser.get(door_of(make_activity(zhz, team=team))).status_code == 200
    assert browser.get(door_of(activity)).status_code == 404


@pytest.fixture
def keeper(login, coordinator):
    return login(coordinator)


@pytest.mark.parametrize("size", [10, 20])
def test_the_door_takes_the_same_queries(
    keeper, activity, signed_up, django_assert_max_num_queries, size
):
    for number in range(size):
        signed_up(f"Bewoner{number}", "Ali")
    keeper.get(door_of(activity))
    with django_assert_max_num_queries(20):
        keeper.get(door_of(activity))


def test_everyone_who_phoned_stands_on_the_list_with_or_without_a_mail_address(activity, signed_up):
    signed_up("Jan", email="")
    signed_up("Piet", email="")
    assert [head.name for head in heads_of(activity)] == ["Jan", "Piet"]
