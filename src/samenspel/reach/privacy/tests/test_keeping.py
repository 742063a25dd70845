"""What was let go, what goes tonight, and the register of all that is kept."""

import csv
import io

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from samenspel.reach.privacy.models import AccessLink, RetentionRun
from samenspel.reach.privacy.register import COLUMNS, entries

ROUNDS = "/beheer/bewaren/"
FILE = "/beheer/verwerkingen/"


def test_a_round_is_told_by_kind_in_words(login, coordinator):
    RetentionRun.objects.create(
        started=timezone.now(), removed={"mail": 14, "accounts": 0, "gone.app": 2}
    )
    page = login(coordinator).get(ROUNDS).content.decode()
    assert "Mail die we je stuurden: 14" in page
    assert "gone.app: 2" in page
    assert "Je account" not in page


def test_what_failed_is_seen(login, coordinator):
    RetentionRun.objects.create(started=timezone.now(), failed={"mail": "OperationalError"})
    page = login(coordinator).get(ROUNDS).content.decode()
    assert "Dit ging mis" in page
    assert "OperationalError" in page


def test_what_goes_tonight_is_told_and_stays(login, coordinator):
    AccessLink.objects.create(token_digest="x", email="a@example.org", expires_at=timezone.now())
    page = login(coordinator).get(f"{ROUNDS}vannacht/").content.decode()
    assert "Links naar je gegevens" in page
    assert AccessLink.objects.exists()
    assert not RetentionRun.objects.exists()


@pytest.mark.django_db
def test_the_register_says_everything_of_every_kind():
    for entry in entries():
        assert all(str(answer) for _question, answer in entry.facts), entry.label


def test_the_register_names_who_answers_for_it(client, zhz):
    page = client.get("/privacy/verwerkingen/").content.decode()
    assert zhz.name in page
    assert zhz.email in page


def test_the_register_is_a_table_to_take_along(login, coordinator, zhz):
    browser = login(coordinator)
    text = browser.get(f"{FILE}csv/").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert len(rows) == len(list(entries())) + 1
    assert all(len(row) == len(COLUMNS) and all(row) for row in rows)
    sheet = load_workbook(io.BytesIO(browser.get(f"{FILE}xlsx/").content)).active
    assert [[str(cell.value) for cell in row] for row in sheet.rows] == rows
    assert browser.get(f"{FILE}pdf/").status_code == 404
