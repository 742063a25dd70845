"""The programme as a story in time, ready for the page."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from samenspel.ground.common.templatetags.ui import paragraphs
from samenspel.ground.text.dates import period_in_words
from samenspel.loop.programme.models import Programme, WorkingYear
from samenspel.loop.programme.templatetags.terms import explain_terms


class Story:
    """All working years in the order of time, with the one of now and the one that comes next."""

    def __init__(self, request: HttpRequest, programmes: Iterable[Programme]) -> None:
        self.request = request
        self.programmes = list(programmes)

    @cached_property
    def years(self) -> list[WorkingYear]:
        """Return the years of all programmes, oldest first."""
        years = (year for programme in self.programmes for year in programme.working_years.all())
        return sorted(years, key=lambda year: year.starts)

    @property
    def current(self) -> WorkingYear | None:
        """Return the year that is going on."""
        return next((year for year in self.years if year.state == "now"), None)

    @property
    def next(self) -> WorkingYear | None:
        """Return the first year that is still to come."""
        return next((year for year in self.years if year.state == "later"), None)

    def chapters(self) -> Iterator[tuple[Programme, SafeString, list[dict[str, Any]]]]:
        """Yield each programme with its ambition, and its years as items of a timeline.

        In the order of the page, so that a term is explained where a reader first meets it.
        """
        for programme in self.programmes:
            ambition = explain_terms(paragraphs(programme.ambition), self.request)
            yield programme, ambition, [self._item(y) for y in programme.working_years.all()]

    def _item(self, year: WorkingYear) -> dict[str, Any]:
        return {
            "when": period_in_words(year.starts, year.ends, get_language() or "nl"),
            "title": year.title,
            "url": year.get_absolute_url(),
            "state": year.state,
            "text": render_to_string(
                "programme/year_in_story.html", {"year": year, "request": self.request}
            ),
        }
