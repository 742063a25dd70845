"""Agreements and to-dos, over HTTP."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from samenspel.ground.notices.models import Notice
from samenspel.loop.notebook.models import Agreement, Task
from samenspel.loop.notebook.tests.making import queries


def make_task(team, text="Koffie regelen", **fields) -> Task:
    return Task.objects.create(team=team, text=text, **fields)


def test_a_to_do_is_added_once_and_its_owner_is_told(login, at, team, resident, researcher):
    browser = login(researcher)
    key = browser.get(at("add_task")).context["form"]["key"].value()
    for _time in range(2):
        browser.post(at("add_task"), {"text": "Koffie", "owner": resident.pk, "key": key})
    assert team.tasks.get().owner == resident
    (notice,) = Notice.objects.filter(topic="notebook.task")
    assert notice.address == "roos@example.org"


def test_nobody_is_told_of_what_one_took_upon_oneself(login, at, resident):
    login(resident).post(at("add_task"), {"text": "Koffie", "owner": resident.pk})
    assert not Notice.objects.exists()


def test_mine_come_first(login, at, team, resident, researcher):
    make_task(team, "Van Otto", owner=researcher)
    make_task(team, "Van Roos", owner=resident)
    html = login(resident).get(at("agreements")).content.decode()
    assert html.index("Voor jou om te doen") < html.index("Van Roos") < html.index("Van Otto")


def test_what_is_late_is_told_calmly(login, at, team, resident):
    make_task(team, due=timezone.localdate() - timedelta(days=1))
    assert "was bedoeld voor" in login(resident).get(at("agreements")).content.decode()


def test_ticking_twice_is_harmless(login, at, team, resident):
    task = make_task(team)
    browser = login(resident)
    for _time in range(2):
        browser.post(at("tick_task", pk=task.pk))
    task.refresh_from_db()
    assert task.done_by == resident
    browser.post(at("tick_task", pk=task.pk), {"klaar": "nee"})
    task.refresh_from_db()
    assert task.done_at is None


def test_a_to_do_is_handed_to_another(login, at, team, resident, researcher):
    task = make_task(team, owner=resident)
    browser = login(resident)
    said = {"text": task.text, "owner": researcher.pk, "version": 1}
    assert browser.post(at("change_task", pk=task.pk), said).status_code == 302
    task.refresh_from_db()
    assert task.owner == researcher
    assert Notice.objects.get().address == "otto@example.org"


def test_two_who_hand_over_at_once_see_each_other(login, at, team, resident, researcher):
    task = make_task(team)
    said = {"text": "Koffie en thee", "owner": resident.pk, "version": 1}
    login(resident).post(at("change_task", pk=task.pk), said)
    answer = login(researcher).post(at("change_task", pk=task.pk), said | {"text": "Alleen thee"})
    assert answer.status_code == 422
    assert "Er staat nu: “Koffie en thee”" in answer.content.decode()
    assert "Alleen thee" in answer.content.decode()


def test_only_who_sits_at_the_table_gets_something_to_do(login, at, resident, professional):
    answer = login(resident).post(at("add_task"), {"text": "Koffie", "owner": professional.pk})
    assert answer.status_code == 422


@pytest.mark.parametrize("due", ["0001-01-01", "9999-12-31", "2026-13-40"])
def test_a_day_that_cannot_be_is_refused(login, at, resident, due):
    answer = login(resident).post(at("add_task"), {"text": "Koffie", "due": due})
    assert answer.status_code == 422
    assert "Koffie" in answer.content.decode()


def test_a_to_do_is_taken_away_once(login, at, team, resident):
    task = make_task(team)
    for _time in range(2):
        assert login(resident).post(at("remove_task", pk=task.pk)).status_code == 302
    assert not team.tasks.exists()


def test_an_agreement_is_made_changed_and_ended(login, at, team, resident):
    browser = login(resident)
    browser.post(at("add_agreement"), {"text": "We zeggen je.", "since": "2024-01-05"})
    agreement = Agreement.objects.get()
    said = {"text": "We zeggen je en jij.", "since": "2024-01-05", "ended": "2024-02-01"}
    browser.post(at("change_agreement", pk=agreement.pk), said)
    html = browser.get(at("agreements")).content.decode()
    assert html.index("Wat niet meer geldt") < html.index("We zeggen je en jij.")


def test_an_agreement_does_not_end_before_it_began(login, at, team, resident):
    agreement = Agreement.objects.create(team=team, text="We zeggen je.")
    said = {"text": "We zeggen je.", "since": "2024-01-05", "ended": "2024-01-01"}
    answer = login(resident).post(at("change_agreement", pk=agreement.pk), said)
    assert "eerder dan de dag" in answer.content.decode()


def test_an_agreement_of_another_team_is_not_there(login, at, elders, team, resident):
    other = type(team).objects.create(werkplaats=elders, name="X", slug="samenspel", challenge="?")
    agreement = Agreement.objects.create(team=other, text="Elders")
    url = at("change_agreement", pk=agreement.pk)
    assert login(resident).get(url).status_code == 404


def test_long_lists_cost_as_few_queries(login, at, team, resident, researcher):
    def fill():
        for owner in [resident, researcher, None] * 4:
            make_task(team, owner=owner)
            make_task(team, owner=owner, done_at=timezone.now(), done_by=owner)
            Agreement.objects.create(team=team, text="Ja")

    browser = login(resident)
    fill()
    few = queries(browser, at("agreements"))
    fill()
    assert queries(browser, at("agreements")) == few


def test_what_was_done_after_midnight_was_done_that_day():
    task = Task(text="Bellen", done_at=datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    assert task.done_on == date(2026, 7, 1)
