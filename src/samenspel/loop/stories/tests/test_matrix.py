"""The coordinator's matrix: stories beside the five kinds of value, and numbers."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from samenspel.ground.consent.models import Affected, Departure
from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.models import Turnout
from samenspel.loop.stories import services
from samenspel.loop.stories.models import OwnIndicator
from samenspel.loop.stories.tests.making import make_story
from samenspel.loop.stories.tests.test_reading import gathering

MATRIX = "/waardeverhalen/overzicht/"
NUMBER = {"name": "Bewoners die leiden", "number": "7,5", "source": "Geteld in juni"}


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


def seen(browser, query: str = "") -> str:
    return browser.get(MATRIX + query).content.decode()


def test_stories_stand_beside_the_five_kinds_of_value(zhz, team, cora):
    make_story(zhz, title="Soep", about={"team": team})
    page = seen(cora)
    assert "Soep" in page
    assert team.name in page
    assert "Deed er iets mee" in page


def test_only_what_may_be_read_is_there(zhz, cora):
    story = make_story(zhz, title="Soep")
    make_story(zhz, title="Geheim", reach="")
    services.hide_story(story=story)
    page = seen(cora)
    assert "Soep" not in page
    assert "Geheim" not in page


def test_a_missing_perspective_is_warned_for(zhz, cora):
    make_story(zhz, perspective="citizen")
    assert "Er is nog geen verhaal van: professional, gemeente." in " ".join(seen(cora).split())


@pytest.mark.parametrize("per", ["team", "activiteit", "product", "thema", "onzin"])
def test_they_are_put_together_as_one_likes(zhz, team, cora, per):
    make_story(zhz, title="Soep", about={"activity": gathering(zhz, team)})
    assert "Soep" in seen(cora, f"?per={per}")


def test_a_year_holds_what_was_told_in_it(zhz, cora, year):
    story = make_story(zhz, title="Soep")
    type(story).objects.update(told_at="2020-01-01T12:00:00Z")
    assert "Soep" in seen(cora)
    assert "Soep" not in seen(cora, "?jaar=jaar-1")


def test_the_system_tells_its_own_numbers_with_their_source(zhz, team, cora, professional):
    activity: Activity = gathering(zhz, team)
    Turnout.objects.create(activity=activity, number=12, source="by_hand")
    page = seen(cora)
    for words in ("Bijeenkomsten die er waren", "Mensen die erbij waren", ">12<", "per mail."):
        assert words in page


def test_a_coordinator_types_numbers_of_a_year(cora, year):
    cora.post("/waardeverhalen/cijfers/jaar-1/nieuw/", NUMBER)
    own = OwnIndicator.objects.get()
    page = seen(cora, "?jaar=jaar-1")
    assert "7,5" in page
    assert "Geteld in juni" in page
    again = cora.post("/waardeverhalen/cijfers/jaar-1/nieuw/", NUMBER)
    assert again.status_code == 422
    cora.post(f"/waardeverhalen/cijfers/{own.pk}/", NUMBER | {"number": "8", "version": "1"})
    own.refresh_from_db()
    assert own.number == 8
    cora.post(f"/waardeverhalen/cijfers/{own.pk}/weg/")
    assert not OwnIndicator.objects.exists()


def test_two_coordinators_at_once(cora, year):
    cora.post("/waardeverhalen/cijfers/jaar-1/nieuw/", NUMBER)
    own = OwnIndicator.objects.get()
    address = f"/waardeverhalen/cijfers/{own.pk}/"
    cora.post(address, NUMBER | {"number": "8", "version": "1"})
    answer = cora.post(address, NUMBER | {"number": "9", "version": "1"}, follow=True)
    assert "Iemand anders veranderde het" in answer.content.decode()
    own.refresh_from_db()
    assert own.number == 8


def test_what_is_taken_along_is_asked_back_when_its_teller_says_no(zhz, cora):
    story = make_story(zhz, title="=Soep", named=True)
    make_story(zhz, title="Geheim", reach="")
    made = cora.get(f"{MATRIX}tabel.xlsx")
    rows = list(load_workbook(BytesIO(made.content)).active.values)
    assert len(rows) == 2
    assert "Sam" in rows[1]
    assert Departure.objects.of(story).exists()
    services.hide_story(story=story)
    assert Affected.objects.to_do().exists()


def test_a_table_as_csv(zhz, cora):
    make_story(zhz, title="Soep")
    assert "Soep" in cora.get(f"{MATRIX}tabel.csv").content.decode("utf-8-sig")
    assert cora.get(f"{MATRIX}tabel.exe").status_code == 404
