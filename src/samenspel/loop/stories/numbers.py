"""The numbers that stand beside the stories: what the system knows, and what was typed."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format

from samenspel.ground.common.indicators import all_indicators
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import WorkingYear
from samenspel.loop.stories.models import OwnIndicator

BEFORE_US = date(2000, 1, 1)


def period_of(year: WorkingYear | None) -> tuple[date, date]:
    """Return the days of `year`, or (None) all days until today."""
    return (year.starts, year.ends) if year is not None else (BEFORE_US, timezone.localdate())


def numbers_of(werkplaats: Werkplaats, year: WorkingYear | None) -> list[list[Any]]:
    """Return what every app knows by itself, and what a coordinator typed, with its source."""
    first, last = period_of(year)
    known = [
        [str(one.label), f"{one.count(werkplaats, first, last)}", str(one.source)]
        for one in all_indicators()
    ]
    return known + [_typed(one, with_year=year is None) for one in _own(werkplaats, year)]


def _own(werkplaats: Werkplaats, year: WorkingYear | None) -> QuerySet[OwnIndicator]:
    own = OwnIndicator.objects.filter(werkplaats=werkplaats).select_related("year")
    return own.filter(year=year) if year is not None else own.order_by("year__starts", "name")


def _typed(own: OwnIndicator, *, with_year: bool) -> list[Any]:
    label = f"{own.name} ({own.year})" if with_year else own.name
    url = reverse("stories:change_number", kwargs={"pk": own.pk})
    whole = own.number == own.number.to_integral_value()
    number = number_format(int(own.number) if whole else own.number, use_l10n=True)
    return [{"label": label, "url": url}, number, own.source]
