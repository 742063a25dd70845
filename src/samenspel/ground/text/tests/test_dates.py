from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspel.ground.text.dates import (
    NotADateError,
    date_in_words,
    moment_in_words,
    parse_date,
    parse_moment,
    period_in_words,
    read_date,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    "text",
    [
        "26 oktober 2017",
        "Donderdag 26 oktober 2017, 13.00 uur",
        "do. 26 okt. 2017",
        "  26\u00a0oktober   2017 ",
        "26-10-2017",
        "26/10/2017",
        "26.10.2017",
        "2017-10-26",
        "26 oktober 2017 om 9:30",
        "26 October 2017",
        "26e oktober 2017.",
    ],
)
def test_a_date_is_read_however_it_is_written(text):
    assert parse_date(text) == date(2017, 10, 26)


def test_months_of_odd_spelling():
    assert parse_date("3 mrt 2018") == date(2018, 3, 3)
    assert parse_date("22 sept. 2016") == date(2016, 9, 22)


@pytest.mark.parametrize(
    "text",
    ["", "Op 26 oktober 2017 was er", "31 februari 2017", "31-02-2017", "26 okt 17", "26-10/2017"],
)
def test_what_is_not_a_date_gives_nothing(text):
    assert parse_date(text) is None


def test_where_a_date_must_be_the_error_shows_how():
    with pytest.raises(NotADateError, match=r"‘morgen’ is geen datum\. Schrijf hem zo: 26 oktober"):
        read_date("morgen")


def test_a_moment_has_a_time():
    moment = datetime(2017, 10, 26, 13, tzinfo=AMSTERDAM)
    assert parse_moment("donderdag 26 oktober 2017, 13.00 uur", AMSTERDAM) == moment
    assert parse_moment("26 oktober 2017", AMSTERDAM) is None
    assert parse_moment("26 oktober 2017, 25.00 uur", AMSTERDAM) is None


def test_dates_are_written_in_words():
    day = date(2017, 10, 26)
    assert date_in_words(day) == "26 oktober 2017"
    assert date_in_words(day, weekday=True) == "donderdag 26 oktober 2017"
    assert date_in_words(day, "en-gb", weekday=True) == "Thursday 26 October 2017"


def test_a_moment_is_written_in_the_time_of_its_place():
    moment = datetime(2017, 10, 26, 11, tzinfo=UTC)
    assert moment_in_words(moment, AMSTERDAM) == "donderdag 26 oktober 2017, 13.00 uur"
    assert moment_in_words(moment, AMSTERDAM, "en") == "Thursday 26 October 2017, 13:00"


def test_periods_are_written_by_month():
    assert (
        period_in_words(date(2016, 9, 1), date(2017, 8, 31))
        == "september 2016 tot en met augustus 2017"
    )
    assert period_in_words(date(2017, 1, 1), date(2017, 3, 1)) == "januari tot en met maart 2017"
    assert period_in_words(date(2017, 1, 1), date(2017, 1, 9)) == "januari 2017"
    english = period_in_words(date(2016, 9, 1), date(2017, 8, 31), "en")
    assert english == "September 2016 to August 2017"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_was_written_is_read_back(day):
    assert parse_date(date_in_words(day, weekday=True)) == day
    assert parse_date(date_in_words(day, "en", weekday=True)) == day


@given(st.text())
def test_no_text_breaks_it(text):
    parse_date(text)
