"""Every page of the access table, in a real browser: for everyone, on a phone and a desk."""

import pytest
from django.urls import reverse

from tests.access.rows import OPEN, Row
from tests.e2e.checks import assert_accessible, assert_fits, assert_one_heading
from tests.e2e.conftest import DESK, PHONE
from tests.test_access_table import Make, all_rows

ROLES = ["visitor", "member", "coordinator"]


def looked_at() -> list[Row]:
    return [row for row in all_rows() if row.look_at and any_role(row)]


def any_role(row: Row) -> str | None:
    return next((role for role in ROLES if getattr(row, role) == OPEN), None)


@pytest.fixture
def make(request, zhz, elders) -> Make:
    return Make(request)


@pytest.mark.parametrize("row", looked_at(), ids=lambda row: row.id)
def test_a_page_is_for_everyone(row: Row, make, browse):
    role = any_role(row)
    person = {"visitor": None, "member": "professional", "coordinator": "coordinator"}[str(role)]
    kwargs = row.kwargs(make) if row.kwargs else {}
    path = reverse(row.url_name, kwargs=kwargs) + row.query
    visit = browse(size=PHONE, person=getattr(make, person) if person else None)
    page = visit.go(path)
    assert_one_heading(page)
    assert_fits(page)
    assert_accessible(page)
    page.set_viewport_size(DESK)
    assert_fits(page)
    assert_accessible(page)
    assert visit.complaints == []
