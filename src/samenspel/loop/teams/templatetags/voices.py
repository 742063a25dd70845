"""The table under the picture of perspectives over time."""

from typing import Any

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.text.dates import date_in_words
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.over_time import Place

register = template.Library()


@register.filter
def voices_headers(place: Place) -> list[str]:
    """Return the heads of the columns."""
    return [_("When"), *(str(label).capitalize() for label in Perspective.labels)]


@register.filter
def voices_rows(place: Place) -> list[list[Any]]:
    """Return a row per moment, the last one first; the first cell names it, and leads there."""
    language = get_language() or "nl"
    rows: list[list[Any]] = []
    for moment in reversed(place.moments):
        day = date_in_words(moment.day, language)
        name = f"{moment.label} ({day})" if moment.label else day
        first = {"label": name, "url": moment.url} if moment.url else name
        rows.append([first, *(moment.counts.get(key, 0) for key in Perspective.values)])
    return rows
