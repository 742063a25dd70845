"""The form for the colours of a Werkplaats, with at each field what can't be read."""

from collections.abc import Mapping
from typing import Any

from django import forms

from samenspel.ground.common.theme import (
    BAND,
    BAND_TEXT,
    BUTTON,
    BUTTON_HOVER,
    BUTTON_TEXT,
    COLOURS,
    DEFAULTS,
    FOOTER,
    FOOTER_TEXT,
    HEADING,
    HEX_COLOUR,
    LINK,
    contrast_problems,
)
from samenspel.loop.network.forms.attempts import AttemptMixin

MAIN = (BAND, BAND_TEXT, HEADING, LINK, BUTTON, BUTTON_HOVER, BUTTON_TEXT, FOOTER, FOOTER_TEXT)
"""What makes the difference; the other colours few people will want to change."""


def field_name(variable: str) -> str:
    """Return the name of the field for a variable: "--basis-heading-color" is "heading-color"."""
    return variable.removeprefix("--basis-")


class ColoursForm(AttemptMixin, forms.Form):
    """One field a colour."""

    def __init__(self, *args: Any, theme: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for colour in COLOURS:
            name = field_name(colour.variable)
            self.fields[name] = forms.RegexField(
                rf"(?i)\A{HEX_COLOUR.pattern}\Z",
                label=str(colour.label).capitalize(),
                widget=forms.TextInput(
                    attrs={"type": "color", "aria-describedby": f"id_{name}_error"}
                ),
            )
            self.initial[name] = theme.get(colour.variable, colour.default)

    def clean(self) -> dict[str, Any]:
        """Say at each colour with which other one it can't be told apart."""
        chosen = self.theme()
        for problem in contrast_problems(chosen):
            for variable in {problem.front, problem.back} & chosen.keys():
                self.add_error(field_name(variable), problem.message)
        return self.cleaned_data

    def values(self) -> dict[str, Any]:
        """Return the theme, for the service."""
        return {"theme": self.theme()}

    def theme(self) -> dict[str, str]:
        """Return the colours that differ from our own, by variable."""
        given = {
            colour.variable: self.cleaned_data.get(field_name(colour.variable), colour.default)
            for colour in COLOURS
        }
        return {name: value for name, value in given.items() if value.lower() != DEFAULTS[name]}

    def shown(self) -> dict[str, str]:
        """Return every colour as it stands in the form now, for the little picture."""
        given = self.cleaned_data if self.is_bound and self.is_valid() else {}
        bound = self.data if self.is_bound else self.initial
        return {
            colour.variable: given.get(name) or _safe(bound.get(name), colour.default)
            for colour in COLOURS
            for name in [field_name(colour.variable)]
        }

    def main_fields(self) -> list[forms.BoundField]:
        """Return the fields of the colours that make the difference."""
        return [self[field_name(variable)] for variable in MAIN]

    def other_fields(self) -> list[forms.BoundField]:
        """Return the fields of the other colours."""
        return [
            self[field_name(colour.variable)] for colour in COLOURS if colour.variable not in MAIN
        ]


def _safe(value: Any, default: str) -> str:
    return value if isinstance(value, str) and HEX_COLOUR.fullmatch(value) else default
