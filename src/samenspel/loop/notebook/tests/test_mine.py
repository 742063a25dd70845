"""What one has to do, over all teams; and who is told of an answer."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.ground.notices.models import Notice
from samenspel.loop.network.models import Membership
from samenspel.loop.notebook import services
from samenspel.loop.notebook.models import Task
from samenspel.loop.notebook.notices import answer_line
from samenspel.loop.teams.models import Team

MINE = "/mijn/taken/"


@pytest.fixture
def second(zhz, resident) -> Team:
    """Another team where Roos sits."""
    second = Team.objects.create(werkplaats=zhz, name="Koken", slug="koken", challenge="?")
    second.members.create(person=resident, perspective="citizen")
    return second


def test_to_dos_of_all_teams_stand_together_the_first_one_on_top(login, team, second, resident):
    Task.objects.create(team=team, text="Koffie regelen", owner=resident)
    Task.objects.create(team=second, text="Zaal vragen", owner=resident, due=date(2030, 1, 2))
    Task.objects.create(team=team, text="Van niemand")
    page = login(resident).get(MINE).content.decode()
    assert page.index("Zaal vragen") < page.index("Koffie regelen")
    assert "Koken" in page
    assert "Van niemand" not in page


def test_ticking_can_be_undone(login, team, resident):
    task = Task.objects.create(team=team, text="Koffie", owner=resident)
    browser = login(resident)
    for _twice in range(2):
        page = browser.post(f"{MINE}{task.pk}/klaar/", follow=True).content.decode()
    assert "Vandaag klaar" in page
    page = browser.post(f"{MINE}{task.pk}/klaar/", {"klaar": "nee"}, follow=True)
    assert "Vandaag klaar" not in page.content.decode()
    task.refresh_from_db()
    assert task.done_at is None


def test_of_another_werkplaats_or_person_there_is_nothing(
    login, elders, team, resident, researcher
):
    there = Team.objects.create(werkplaats=elders, name="Elders", slug="elders", challenge="?")
    Membership.objects.create(werkplaats=elders, person=resident, perspective="citizen")
    there.members.create(person=resident, perspective="citizen")
    Task.objects.create(team=there, text="Daar iets doen", owner=resident)
    not_mine = Task.objects.create(team=team, text="Van Otto", owner=researcher)
    browser = login(resident)
    page = browser.get(MINE).content.decode()
    assert "Daar iets doen" not in page
    assert browser.post(f"{MINE}{not_mine.pk}/klaar/").status_code == 404


def test_many_to_dos_take_as_few_questions(login, team, resident):
    browser, counts = login(resident), []
    for number in range(20):
        Task.objects.create(team=team, text=f"Taak {number}", owner=resident)
        if number in {9, 19}:
            browser.get(MINE)
            with CaptureQueriesContext(connection) as asked:
                browser.get(MINE)
            counts.append(len(asked))
    assert counts[0] == counts[1]


def test_who_wrote_is_told_of_an_answer_and_not_of_an_own_one(team, entry, resident, researcher):
    services.answer_entry(entry=entry, by=resident, text="Nog iets")
    answer = services.answer_entry(entry=entry, by=researcher, text="Mooi gedaan")
    (told,) = Notice.objects.filter(topic="notebook.answer")
    assert (told.address, told.about_id) == ("roos@example.org", answer.pk)
    line = answer_line(answer.pk, "roos@example.org")
    assert "Otto" in line.title
    assert line.text == "Mooi gedaan"
    assert line.url.endswith(entry.get_absolute_url())
    assert answer_line(answer.pk, "otto@example.org") is None


def test_a_coordinator_who_wrote_is_told_too(team, coordinator, resident):
    entry = services.write_entry(team=team, by=coordinator, kind="note", text="Welkom")
    answer = services.answer_entry(entry=entry, by=resident, text="Dank je")
    assert Notice.objects.get(topic="notebook.answer").address == "cora@example.org"
    assert answer_line(answer.pk, "cora@example.org") is not None


def test_without_an_account_one_is_led_to_the_private_link(team, truus, researcher):
    entry = services.write_entry(team=team, by=truus.person, kind="note", text="Hallo")
    answer = services.answer_entry(entry=entry, by=researcher, text="Welkom")
    assert "/teamlink/" in answer_line(answer.pk, "truus@example.org").url


def test_who_left_the_table_reads_no_answer(team, entry, resident, researcher):
    answer = services.answer_entry(entry=entry, by=researcher, text="Mooi")
    team.members.filter(person=resident).delete()
    assert answer_line(answer.pk, "roos@example.org") is None
