"""A team looks at itself, on a phone, by the link in the mail."""

import pytest

from samenspel.loop.selfcheck.models import Turn
from samenspel.loop.selfcheck.services import open_round
from tests.access.selfcheck import a_team
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.conftest import PHONE
from tests.test_access_table import Make


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_somebody_answers_and_is_told_what_is_missing(
    browse, request, zhz, coordinator, javascript
):
    open_round(team=a_team(Make(request)), by=coordinator)
    visit = browse(size=PHONE, javascript=javascript)
    page = visit.go(Turn.objects.first().get_absolute_url())
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    assert page.get_by_role("alert").is_visible()
    if javascript:
        assert_accessible(page)
    for choice in page.get_by_label("Grotendeels").all():
        choice.check()
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    page.get_by_text("Je antwoorden zijn meegeteld").wait_for()
    if javascript:
        assert_accessible(page)
    assert_fits(page)
    assert Turn.objects.filter(has_answered=True).count() == 1
