"""The code that somebody shows at the door."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from samenspel.loop.attendance.codes import code_of, head_of
from samenspel.loop.attendance.heads import heads_of
from samenspel.loop.attendance.models import CheckIn
from samenspel.loop.attendance.tests.conftest import make_activity


def page_of(head: str) -> str:
    return reverse("attendance:code", kwargs={"code": code_of(head)})


def test_a_code_names_its_head_and_only_with_its_seal():
    code = code_of("r12")
    assert head_of(code) == "r12"
    assert head_of(code.replace("r12", "r13")) is None
    assert head_of("rubbish") is None


def test_who_has_a_place_finds_the_code_on_the_own_page(client, signed_up):
    page = client.get(signed_up("Roos").get_absolute_url()).content.decode()
    assert "Laat deze code aan de deur zien" in page
    assert '<svg role="img" viewBox="0 0' in page


def test_who_still_waits_finds_no_code(client, signed_up):
    page = client.get(signed_up("Roos", status="waiting").get_absolute_url()).content.decode()
    assert "Laat deze code aan de deur zien" not in page


def test_the_code_is_not_the_private_link_and_leads_nowhere_else(client, signed_up):
    roos = signed_up("Roos")
    page = client.get(page_of(f"r{roos.pk}")).content.decode()
    assert "Laat deze code aan de deur zien" in page
    assert roos.token not in page
    assert "Roos" not in page


def test_opening_a_code_changes_nothing(login, signed_up, coordinator):
    page = login(coordinator).get(page_of(f"r{signed_up('Roos').pk}"))
    assert "Roos" in page.content.decode()
    assert not CheckIn.objects.exists()


def test_an_organiser_checks_in_with_one_button(login, activity, signed_up, coordinator):
    roos = signed_up("Roos", "Ali")
    url, browser = page_of(f"r{roos.pk}"), login(coordinator)
    browser.post(url, {"page": uuid4(), "in": f"r{roos.pk}"})
    assert [head.name for head in heads_of(activity) if head.is_in] == ["Roos"]
    page = browser.get(url).content.decode()
    assert len(re.findall("data-head=", page)) == 2


def test_nobody_else_checks_in(login, signed_up, resident, client):
    url = page_of(f"r{signed_up('Roos').pk}")
    for browser in (client, login(resident)):
        assert browser.post(url, {"page": uuid4(), "in": "r1"}).status_code == 404
    assert not CheckIn.objects.exists()


def test_a_cancelled_registration_says_so(login, signed_up, coordinator):
    url = page_of(f"r{signed_up('Roos', status='cancelled').pk}")
    assert "Deze aanmelding is afgezegd" in login(coordinator).get(url).content.decode()


def test_a_code_of_another_activity_says_which(login, zhz, signed_up, coordinator):
    roos = signed_up("Roos", at=make_activity(zhz, title="Debat in de wijk"))
    assert "Debat in de wijk" in login(coordinator).get(page_of(f"r{roos.pk}")).content.decode()


@pytest.mark.parametrize("head", ["r999", "c999", "w999"])
def test_a_code_of_who_was_forgotten_is_told_kindly(client, zhz, head):
    answer = client.get(page_of(head))
    assert answer.status_code == 404
    assert "Aan de deur is je naam genoeg" in answer.content.decode()


def test_in_another_werkplaats_the_code_is_not_there(client, elders, signed_up):
    url = page_of(f"r{signed_up('Roos').pk}")
    assert client.get(url, HTTP_HOST="elders.test").status_code == 404
