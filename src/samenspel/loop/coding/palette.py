"""The colours of codes: told apart from each other, and from the page they stand on.

A colour never says something alone: the name of the code always stands beside it.
"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.theme import SHAPE_CONTRAST, contrast

PAGE: Final = "#ffffff"

PALETTE: Final = (
    ("#2b6cb0", _("blue")),
    ("#b83280", _("pink")),
    ("#2f855a", _("green")),
    ("#c05621", _("orange")),
    ("#6b46c1", _("purple")),
    ("#0f766e", _("sea green")),
    ("#b91c1c", _("red")),
    ("#92700c", _("ochre")),
    ("#1e3a8a", _("dark blue")),
    ("#5b6b1f", _("olive")),
    ("#7c4a2d", _("brown")),
    ("#4a5568", _("grey")),
)
"""Each holds at least 4.5 : 1 against a white page (checked in a test)."""


def colour_for(number: int) -> str:
    """Return the colour that the `number`th code gets by itself, from 0."""
    return PALETTE[number % len(PALETTE)][0]


def stands_out(colour: str) -> bool:
    """Return whether `colour` can be seen well enough on a page (WCAG 2.2, 1.4.11)."""
    return contrast(colour, PAGE) >= SHAPE_CONTRAST
