"""Taking names out in a real browser: by keyboard, without JavaScript, and the key opened."""

import pytest
from django.urls import reverse

from samenspel.loop.deidentifying.services import accept_traces
from samenspel.loop.sources.models import Source
from tests.access.deidentifying import source as names_found
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.conftest import DESK, PHONE
from tests.test_access_table import Make


@pytest.fixture
def make(request, zhz, elders) -> Make:
    return Make(request)


@pytest.fixture
def source(make) -> Source:
    return names_found(make)


@pytest.fixture
def names_url(source) -> str:
    return reverse("deidentifying:names", kwargs={"slug": source.team.slug, "pk": source.pk})


@pytest.mark.parametrize("javascript", [True, False])
def test_a_name_is_taken_out_by_keyboard(make, source, names_url, browse, javascript):
    visit = browse(size=PHONE, person=make.coordinator, javascript=javascript)
    page = visit.go(names_url)
    field = page.get_by_label("Wat komt er te staan?").first
    field.fill("Aicha")
    field.press("Enter")
    page.get_by_text("Eruit gehaald op 3 plekken.").wait_for()
    assert "Dan bel ik Aicha." in Source.objects.get(pk=source.pk).text
    assert_fits(page)
    assert visit.complaints == []


def test_what_is_wrong_stands_at_the_field(make, names_url, browse):
    visit = browse(size=PHONE, person=make.coordinator)
    page = visit.go(names_url)
    page.get_by_label("Wat komt er te staan?").first.fill("Tante Fatima")
    page.get_by_role("button", name="Haal eruit").first.click()
    page.get_by_text("Dan is het nog te lezen.").first.wait_for()
    assert_accessible(page)
    assert_fits(page)


def test_the_key_is_opened_by_who_keeps_it(make, source, browse, monkeypatch):
    monkeypatch.setattr("samenspel.ground.accounts.proof.was_proven", lambda _request: True)
    found = [
        one.pk for one in source.suggestions.all() if source.text[one.start : one.end] == "Fatima"
    ]
    accept_traces(
        source=source, suggestions=found, words="Fatima", stand_in="[naam 1]", by=make.coordinator
    )
    visit = browse(size=PHONE, person=make.coordinator)
    page = visit.go(reverse("deidentifying:key", kwargs={"slug": source.team.slug}))
    assert page.get_by_text("Fatima").count() == 0
    page.get_by_role("button", name="Open de sleutel").click()
    page.get_by_role("cell", name="Fatima").wait_for()
    assert_accessible(page)
    assert_fits(page)
    page.set_viewport_size(DESK)
    assert_fits(page)
