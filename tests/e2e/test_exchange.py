"""Fetching and bringing on a phone: in the room, and two people who meet."""

from datetime import timedelta

import pytest

from samenspel.loop.exchange.models import Introduction, Need, Offer
from samenspel.loop.exchange.services import lines_of, open_door
from tests.access.exchange import an_activity, own
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.conftest import PHONE
from tests.test_access_table import Make

BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])


@pytest.fixture
def make(request, zhz) -> Make:
    return Make(request)


@BOTH_WAYS
def test_somebody_in_the_room_adds_a_line_and_says_what_went_well(
    browse, make, coordinator, javascript
):
    activity = an_activity(make)
    activity.starts -= timedelta(days=20, hours=1)
    activity.save()
    visit = browse(size=PHONE, javascript=javascript)
    page = visit.go(open_door(activity=activity, by=coordinator).get_absolute_url())
    page.get_by_role("button", name="Zet op het bord").click()
    assert page.get_by_role("alert").is_visible()
    if javascript:
        assert_accessible(page)
    page.get_by_label("Ik kom brengen").check()
    page.get_by_label("Wat?").fill("Een aanhanger")
    page.get_by_role("button", name="Zet op het bord").click()
    page.get_by_text("Je regel staat erbij").wait_for()
    page.get_by_label("Wat ging er goed vandaag?").fill("De soep")
    page.get_by_role("button", name="Versturen").click()
    page.get_by_text("Je regel staat erbij").wait_for()
    assert_fits(page)
    assert Offer.objects.get().text == "Een aanhanger"
    assert lines_of(activity).get().text == "De soep"


@BOTH_WAYS
def test_two_people_meet_by_two_buttons(browse, make, javascript):
    need, _offer = own(make)
    visit = browse(size=PHONE, javascript=javascript)
    page = visit.go(f"/aanmelding/{need.registration.token}/halen-en-brengen/")
    page.get_by_role("button", name="Ik wil graag in contact").click()
    page.get_by_text("gevraagd per mail", exact=True).wait_for()
    if javascript:
        assert_accessible(page)
    page = visit.go(Introduction.objects.get().get_absolute_url())
    page.get_by_role("button", name="Ja, dat wil ik graag").click()
    page.get_by_text("Jullie zijn in contact", exact=True).wait_for()
    if javascript:
        assert_accessible(page)
    assert_fits(page)
    assert visit.complaints == []


def test_the_projected_wall_follows_by_itself(browse, make, coordinator):
    activity = an_activity(make)
    visit = browse(person=coordinator)
    page = visit.go(f"/beheer/activiteiten/{activity.pk}/halen-en-brengen/scherm/")
    page.locator("[hx-get]").wait_for()
    Need.objects.create(werkplaats=make.zhz, activity=activity, text="Hulp bij de start")
    page.evaluate("htmx.trigger('[hx-get]', 'look')")
    page.get_by_text("Hulp bij de start").wait_for()
    assert_accessible(page)
    assert visit.complaints == []
