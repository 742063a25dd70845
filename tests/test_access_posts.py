"""Who may not see an address may not post to it either: nothing changes by trying.

Walks the same table as `test_access_table`. Of what only takes POST the table tells little, because
a GET gets 405 whoever asks: under `/beheer/` that is for who may manage.
"""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from django.urls import reverse

from tests.access.rows import HIDDEN, LOGIN, Row
from tests.test_access_table import Make, all_rows

POST_ONLY = 405
REFUSED = {403, HIDDEN, POST_ONLY}
LOGIN_PAGE = "/account/inloggen/"
ROLES = ("visitor", "outsider", "member", "neighbour", "elsewhere")
NOT_COMPARED = {"contenttypes", "auth.permission"}  # the same for ever, and many

# Enough for most forms to do something, would they get it.
WORDS = {
    "name": "Van buiten",
    "title": "Van buiten",
    "word": "buiten",
    "email": "van.buiten@example.org",
    "perspective": "citizen",
    "role": "coordinator",
    "kind": "work_team",
    "reach": "public",
    "starts": "2026-01-01",
    "ends": "2026-12-31",
    "last_day": "2020-01-01",
    "summary": "Van elders.",
    "introduction": "Wij zijn iemand anders.",
    "ambition": "Overnemen",
    "challenge": "Overnemen",
    "explanation": "Niet van hier.",
    "alternatives": "elders",
    "outcome": "Gesloten",
    "own": "1",
    "what": "cancel",
    "action": "note",
    "note-version": "1",
    "note-internal_note": "Van buiten",
}


@pytest.fixture
def make(request, zhz, elders) -> Make:
    return Make(request)


def everything() -> Iterator[str]:
    """Yield all that is kept, model by model."""
    for model in apps.get_models():
        if model._meta.managed and NOT_COMPARED.isdisjoint(
            {model._meta.app_label, model._meta.label_lower}
        ):
            yield serializers.serialize("json", model._base_manager.order_by("pk"))


def closed_to(row: Row, url: str) -> set[str]:
    """Return the roles to whom `url` is closed."""
    answers = {role: getattr(row, role) for role in ROLES}
    if url.startswith("/beheer/") and set(answers.values()) == {POST_ONLY}:
        return set(ROLES)
    asked_to_log_in = {"visitor"} if row.visitor == LOGIN else set()
    return asked_to_log_in | {role for role, answer in answers.items() if answer == HIDDEN}


# Who logs out without being logged in just goes home.
ROWS = [row for row in all_rows() if row.url_name != "account_logout"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_posting_where_one_may_not_look_changes_nothing(row: Row, make, login):
    url = reverse(row.url_name, kwargs=row.kwargs(make) if row.kwargs else {}) + row.query
    browsers = {
        "visitor": Client(),
        "outsider": login(make.outsider),
        "member": login(make.professional),
        "neighbour": login(make.neighbour),
        "elsewhere": login(make.coordinator),
    }
    before = list(everything())
    for role in sorted(closed_to(row, url)):
        host = "elders.test" if role == "elsewhere" else "testserver"
        answer = browsers[role].post(url, WORDS, HTTP_HOST=host)
        if role == "visitor" and answer.status_code == LOGIN:
            assert answer["Location"].startswith("/account/inloggen/"), (role, url)
        else:
            assert answer.status_code in REFUSED, (role, url)
        assert list(everything()) == before, (role, url)


def test_what_is_managed_is_closed_to_all_others():
    managed = [row for row in all_rows() if row.url_name.partition(":")[2].startswith("manage")]
    assert managed
    assert all(closed_to(row, "/beheer/") == set(ROLES) for row in managed)
