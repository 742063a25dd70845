"""Phones at several doors bring their taps, and hear of each other."""

import json
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from samenspel.loop.attendance.codes import code_of
from samenspel.loop.attendance.models import CheckIn
from samenspel.loop.attendance.services import let_in


@pytest.fixture
def phone(login, activity, coordinator):
    """Bring taps as the screen does; return what the server says."""
    browser = login(coordinator)

    def bring(*taps, cursor=0, **said):
        body = json.dumps({"cursor": cursor, "taps": list(taps)} | said)
        url = reverse("attendance:sync", kwargs={"pk": activity.pk})
        return browser.post(url, body, content_type="application/json")

    return bring


def a_tap(head: str, **said: object) -> dict[str, object]:
    return {"event": str(uuid4()), "head": head, "came": True, "age": 0} | said


def test_a_tap_is_brought_and_told(phone, signed_up):
    head = f"r{signed_up('Roos').pk}"
    tap = a_tap(head)
    told = phone(tap).json()
    assert told["have"] == [tap["event"]]
    assert told["heads"][head]["in"]


def test_the_answer_is_the_same_when_the_first_one_got_lost(phone, signed_up):
    tap = a_tap(f"r{signed_up('Roos').pk}")
    assert phone(tap).json() == phone(tap).json()
    assert CheckIn.objects.count() == 1


def test_another_door_hears_only_what_is_new(phone, signed_up):
    roos, ali = (f"r{signed_up(name).pk}" for name in ("Roos", "Ali"))
    cursor = phone(a_tap(roos)).json()["cursor"]
    assert phone(cursor=cursor).json()["heads"] == {}
    phone(a_tap(ali))
    assert list(phone(cursor=cursor).json()["heads"]) == [ali]


def test_the_list_gets_another_version_when_somebody_walks_in(phone, activity, coordinator):
    before = phone().json()["list"]
    let_in(activity=activity, by=coordinator, event=uuid4(), name="Fatma")
    assert phone().json()["list"] != before


def test_names_are_never_in_the_answer(phone, signed_up):
    assert "Roos" not in phone(a_tap(f"r{signed_up('Roos').pk}")).content.decode()


def test_a_tap_on_somebody_who_is_gone_is_refused_and_not_asked_again(phone):
    tap = a_tap("r999")
    assert phone(tap).json()["refused"] == [tap["event"]]


def test_a_scanned_code_counts_only_with_its_seal(phone, signed_up):
    head = f"r{signed_up('Roos').pk}"
    forged = a_tap(head, code=f"{head}-{'A' * 20}")
    assert phone(forged).json()["refused"] == [forged["event"]]
    assert phone(a_tap(head, code=code_of(head))).json()["heads"][head]["in"]


RUBBISH = [
    {"cursor": "x"},
    {"taps": 5},
    {"taps": [{}]},
    {"taps": [a_tap("r1", age="NaN")]},
    {"taps": [a_tap("r1", age=1e300)]},
    {"taps": [a_tap("r1", event="1")]},
    {"taps": [a_tap("r1")] * 201},
    {"taps": ["r1"]},
]


@pytest.mark.parametrize("said", RUBBISH)
def test_rubbish_is_answered_calmly(phone, said):
    assert phone(**said).status_code == 400


WORSE = [b"", b"[]", b"\xff", b"null", b'{"taps": []}', b"[" * 90_000]


@pytest.mark.parametrize("body", WORSE, ids=range(len(WORSE)))
def test_what_is_no_question_is_answered_calmly(login, activity, coordinator, body):
    url = reverse("attendance:sync", kwargs={"pk": activity.pk})
    answer = login(coordinator).post(url, body, content_type="application/json")
    assert answer.status_code == 400


def test_without_the_secret_of_the_page_nothing_is_taken(activity, coordinator):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(coordinator.user)
    url = reverse("attendance:sync", kwargs={"pk": activity.pk})
    assert browser.post(url, b"{}", content_type="application/json").status_code == 403
