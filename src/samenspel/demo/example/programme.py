"""The programmes, working years, themes and terms of Zuid-Holland Zuid."""

from datetime import date
from typing import Any

from samenspel.demo.example.clock import at, days_ago, moment, school_year
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.programme.models import Programme, WorkingYear
from samenspel.loop.programme.services import (
    create_programme,
    create_term,
    create_theme,
    create_working_year,
)


def add_programme(story: Story) -> None:
    """Tell what the partners work on, from the first programme up to the next year."""
    told_by: dict[str, Any] = {"by": story.coordinator}
    programmes, years = {}, {}
    for row in rows("programme", "programme"):
        starts, ends = _year(row["first"])[0], _year(row["last"])[0]
        with at(_written_on(starts)):
            programmes[row["title"]] = create_programme(
                werkplaats=story.werkplaats,
                title=row["title"],
                ambition=row["ambition"].strip(),
                starts=starts,
                ends=date(ends.year, 8, 31),
                **told_by,
            )
    for row in rows("programme", "year"):
        years[row.pop("key")] = _add_year(story, programmes[row.pop("programme")], row)
    for row in rows("programme", "theme"):
        key, in_years = row.pop("key"), [years[name] for name in row.pop("years")]
        with at(_written_on(in_years[0].starts)):
            story.themes[key] = create_theme(
                werkplaats=story.werkplaats, working_years=in_years, **row, **told_by
            )


def add_terms(story: Story) -> None:
    """Explain the words of the Werkplaats; one new word every other week."""
    for number, row in enumerate(rows("terms", "term")):
        with at(days_ago(300 - 14 * number)):
            create_term(werkplaats=story.werkplaats, by=story.coordinator, **row)


def _add_year(story: Story, programme: Programme, row: dict[str, Any]) -> WorkingYear:
    starts, ends = _year(row.pop("first"))
    title = row.pop("title").format(**{"from": starts.year, "to": ends.year})
    texts = {field: text.strip() for field, text in row.items()}
    with at(_written_on(starts)):
        return create_working_year(
            programme=programme,
            title=title,
            starts=starts,
            ends=ends,
            by=story.coordinator,
            **texts,
        )


def _year(told: int) -> tuple[date, date]:
    """Return first and last day of a working year: of 2016, or of so many years after this one."""
    if told > 1000:
        return date(told, 9, 1), date(told + 1, 8, 31)
    return school_year(told)


def _written_on(starts: date) -> Any:
    """Return when somebody writes of what begins on `starts`: then, unless it is still to come."""
    return min(moment(starts), days_ago(30))
