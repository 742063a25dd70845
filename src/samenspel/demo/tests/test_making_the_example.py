"""What the example is made with: another time on the clock, tables, and a stamp on the result."""

import os
import time
from datetime import date, datetime

import pytest
from django.template import Context, Template
from django.utils import timezone

from samenspel.demo import stamp
from samenspel.demo.example import clock
from samenspel.demo.example.names import invented_name
from samenspel.demo.example.pictures import face, logo
from samenspel.demo.example.scenes import SCENES, scene
from samenspel.demo.example.tables import day, rows
from samenspel.ground.common.files import clean_image

CONFERENCE = clock.moment(date(2016, 9, 22), "13:00")


def test_everything_inside_happens_at_another_moment():
    with clock.at(CONFERENCE):
        assert timezone.now() == CONFERENCE
        assert timezone.localdate() == date(2016, 9, 22)
    assert timezone.localdate() == clock.today()


def test_a_moment_in_a_moment_gives_the_outer_one_back():
    with clock.at(CONFERENCE):
        with clock.at(clock.days_ago(3)):
            assert timezone.localdate() != date(2016, 9, 22)
        assert timezone.now() == CONFERENCE


def test_templates_still_know_a_moment_when_they_see_one():
    with clock.at(CONFERENCE):
        shown = Template("{{ when|date:'H.i' }}").render(Context({"when": CONFERENCE}))
    assert shown == "13.00"
    assert isinstance(CONFERENCE, datetime)


@pytest.mark.parametrize("number", range(-40, 60, 7))
def test_people_come_together_on_working_days(number):
    found = clock.workday_in(number)
    assert found.weekday() < 5
    assert (found > clock.today()) == (number > 0)


def test_a_table_tells_days_or_numbers_of_days():
    assert day(date(2016, 9, 22)) == date(2016, 9, 22)
    assert (clock.today() - day(10)).days == 10


def test_nobody_in_the_example_has_an_address_of_somebody_real():
    for table in ["people", "zeedijk", "hub"]:
        for person in rows(table, "person"):
            assert person.get("email", "@example.org").endswith("@example.org")
    for question in rows("questions", "question"):
        for echo in question.get("echoes", []):
            assert echo["email"].endswith("@example.org")


def test_a_crowd_has_names_that_differ():
    assert len({invented_name(number) for number in range(300)}) == 300


def test_pictures_pass_as_pictures():
    for picture in [face("Rosa"), logo("Buurthuis", "BV"), *map(scene, SCENES)]:
        assert clean_image(picture).size < 100_000


def test_the_example_is_kept_until_it_is_old_or_made_by_another_version(tmp_path, monkeypatch):
    monkeypatch.setattr(stamp, "fingerprint", lambda port: f"version 1 on {port}")
    assert not stamp.example_is_ready(tmp_path, 8000)
    stamp.remember_example(tmp_path, 8000)
    assert stamp.example_is_ready(tmp_path, 8000)
    assert not stamp.example_is_ready(tmp_path, 8001)
    last_week = time.time() - 8 * 24 * 60 * 60
    os.utime(tmp_path / stamp.NAME, (last_week, last_week))
    assert not stamp.example_is_ready(tmp_path, 8000)
