"""The colours of a Werkplaats: seventeen variables of NL Design System, checked to be readable.

A theme is a mapping of variable name to colour; what it leaves out keeps the default of Samenspel.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

HEX_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
SHAPE_CONTRAST = 3.0  # WCAG 2.2, 1.4.11

PAGE = "--basis-color-default-bg-document"
SOFT = "--basis-color-default-bg-subtle"
TEXT = "--basis-color-default-color-document"
SOFT_TEXT = "--basis-color-default-color-subtle"
FIELD_BORDER = "--basis-color-default-border-default"
LINE = "--basis-color-default-border-subtle"
HEADING = "--basis-heading-color"
BUTTON = "--basis-color-action-1-inverse-bg-default"
BUTTON_HOVER = "--basis-color-action-1-inverse-bg-hover"
BUTTON_TEXT = "--basis-color-action-1-inverse-color-default"
OUTLINE_BUTTON = "--basis-color-action-1-color-default"
LINK = "--basis-color-action-2-color-default"
LINK_HOVER = "--basis-color-action-2-color-hover"
BAND = "--basis-color-accent-1-bg-default"
BAND_TEXT = "--basis-color-accent-1-color-document"
FOOTER = "--basis-color-default-inverse-bg-default"
FOOTER_TEXT = "--basis-color-default-inverse-color-document"


@dataclass(frozen=True)
class Colour:
    """One colour that a Werkplaats may choose: its variable, what it is for, and our default."""

    variable: str
    label: Any
    default: str


@dataclass(frozen=True)
class ContrastProblem:
    """Two variables whose colours lie too close, and a sentence that says what to do."""

    front: str
    back: str
    message: str


COLOURS = (
    Colour(PAGE, gettext_lazy("page"), "#ffffff"),
    Colour(SOFT, gettext_lazy("soft surface"), "#f6f2ea"),
    Colour(TEXT, gettext_lazy("text"), "#1c2b2d"),
    Colour(SOFT_TEXT, gettext_lazy("quiet text"), "#4f5f60"),
    Colour(FIELD_BORDER, gettext_lazy("border of a field"), "#6d7c7d"),
    Colour(LINE, gettext_lazy("thin line"), "#dcd6c9"),
    Colour(HEADING, gettext_lazy("heading"), "#10343a"),
    Colour(BUTTON, gettext_lazy("button"), "#0b5563"),
    Colour(BUTTON_HOVER, gettext_lazy("button under the mouse"), "#083f4a"),
    Colour(BUTTON_TEXT, gettext_lazy("text on a button"), "#ffffff"),
    Colour(OUTLINE_BUTTON, gettext_lazy("text of a light button"), "#0b5563"),
    Colour(LINK, gettext_lazy("link"), "#0a5a6b"),
    Colour(LINK_HOVER, gettext_lazy("link under the mouse"), "#a33412"),
    Colour(BAND, gettext_lazy("band at the top"), "#ffd166"),
    Colour(BAND_TEXT, gettext_lazy("text on the band"), "#1c2b2d"),
    Colour(FOOTER, gettext_lazy("foot of the page"), "#10343a"),
    Colour(FOOTER_TEXT, gettext_lazy("text at the foot"), "#ffffff"),
)
DEFAULTS = {colour.variable: colour.default for colour in COLOURS}
LABELS = {colour.variable: colour.label for colour in COLOURS}

# What is written or drawn on what, and how much contrast that needs.
PAIRS = (
    (TEXT, PAGE, TEXT_CONTRAST),
    (TEXT, SOFT, TEXT_CONTRAST),
    (SOFT_TEXT, PAGE, TEXT_CONTRAST),
    (SOFT_TEXT, SOFT, TEXT_CONTRAST),
    (HEADING, PAGE, TEXT_CONTRAST),
    (HEADING, SOFT, TEXT_CONTRAST),
    (LINK, PAGE, TEXT_CONTRAST),
    (LINK, SOFT, TEXT_CONTRAST),
    (LINK_HOVER, PAGE, TEXT_CONTRAST),
    (LINK_HOVER, SOFT, TEXT_CONTRAST),
    (BUTTON_TEXT, BUTTON, TEXT_CONTRAST),
    (BUTTON_TEXT, BUTTON_HOVER, TEXT_CONTRAST),
    (OUTLINE_BUTTON, PAGE, TEXT_CONTRAST),
    (OUTLINE_BUTTON, SOFT, TEXT_CONTRAST),
    (BAND_TEXT, BAND, TEXT_CONTRAST),
    (OUTLINE_BUTTON, BAND, TEXT_CONTRAST),
    (FOOTER_TEXT, FOOTER, TEXT_CONTRAST),
    (FIELD_BORDER, PAGE, SHAPE_CONTRAST),
)


def check_theme(theme: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with `theme`, in sentences for who chose it; empty when good."""
    problems = []
    for variable, colour in theme.items():
        if variable not in DEFAULTS:
            problems.append(
                _("“%(name)s” is not a colour that can be chosen.") % {"name": variable}
            )
        elif not _is_colour(colour):
            problems.append(
                _("“%(colour)s” (%(label)s) is not a colour. Write it like #0b5563.")
                % {"colour": colour, "label": LABELS[variable]}
            )
    return problems or [problem.message for problem in contrast_problems(theme)]


def theme_css(theme: Mapping[str, Any] | None) -> str:
    """Return the stylesheet of `theme`; what is not a known variable with a colour is left out."""
    colours = DEFAULTS | {
        variable: colour
        for variable, colour in (theme or {}).items()
        if variable in DEFAULTS and _is_colour(colour)
    }
    lines = [f"  {variable}: {colour};" for variable, colour in colours.items()]
    return ":root {\n" + "\n".join(lines) + "\n}\n"


def theme_version(theme: Mapping[str, Any] | None) -> str:
    """Return a short value that changes when the colours do: part of an address kept for ever."""
    return hashlib.sha256(theme_css(theme).encode()).hexdigest()[:12]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two hex colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def contrast_problems(theme: Mapping[str, Any]) -> list[ContrastProblem]:
    """Return the pairs of colours in `theme` that people can't tell apart well enough."""
    colours = DEFAULTS | dict(theme)
    return [
        ContrastProblem(front, back, _too_little(front, back, colours, wanted))
        for front, back, wanted in PAIRS
        if contrast(colours[front], colours[back]) < wanted
    ]


def _too_little(front: str, back: str, colours: Mapping[str, str], wanted: float) -> str:
    ratio = contrast(colours[front], colours[back])
    return _(
        "“%(front)s” (%(front_colour)s) is hard to see on “%(back)s” (%(back_colour)s): "
        "the contrast is %(ratio)s and must be at least %(wanted)s. "
        "Make one of the two darker or lighter."
    ) % {
        "front": LABELS[front],
        "front_colour": colours[front],
        "back": LABELS[back],
        "back_colour": colours[back],
        # Rounded down, so that "4.5 and must be at least 4.5" is never said.
        "ratio": number_format(int(ratio * 10) / 10, decimal_pos=1),
        "wanted": number_format(wanted, decimal_pos=1),
    }


def _is_colour(value: Any) -> bool:
    return isinstance(value, str) and HEX_COLOUR.fullmatch(value) is not None


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
