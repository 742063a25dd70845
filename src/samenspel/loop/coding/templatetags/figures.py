"""Figures of agreement in words and numbers; where there is none, it says so."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from samenspel.ground.common.assets import icon_url
from samenspel.ground.common.words import joined
from samenspel.loop.coding.pictures import Picture

register = template.Library()


@register.filter
def share(value: float | None) -> str:
    """Say a share of 0 to 1 as a percentage; never 100 % where it is less."""
    if value is None:
        return _("no figure")
    return f"{math.floor(value * 100 + 1e-9)} %"


@register.filter
def beyond_chance(value: float | None) -> str:
    """Say kappa or alpha in two decimals, or that there is none."""
    if value is None:
        return _("no figure: nobody varied")
    return str(number_format(round(value, 2), decimal_pos=2))


@register.filter
def names(people: Iterable[Any]) -> str:
    """Join the names of people."""
    return joined(person.name for person in people)


@register.simple_tag
def cell_of(row: Sequence[Any], at: int) -> Any:
    """Return what stands at place `at`."""
    return row[at]


@register.inclusion_tag("coding/parts/picture.html")
def drawn_table(picture: Picture | None, title: str) -> dict[str, Any]:
    """Draw a table as a picture; the table itself stands under it."""
    return {"picture": picture, "title": title, "icons": icon_url()}
