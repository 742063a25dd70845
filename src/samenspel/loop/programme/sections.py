"""What other apps show on the page of a theme: its questions, its teams, its activities.

An app registers in its `theme_sections.py`, which is found by itself:

    sections.register(questions_under_theme, order=10)

The function gets the theme and who is looking (None for a visitor) and returns what to show, or
None for nothing. A section's template begins with an `h2`, and finds what it shows in `shown`:
`{% for question in shown.questions %}`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Theme


@dataclass(frozen=True)
class Section:
    """A part of the page: a template and what it shows."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


Maker = Callable[[Theme, Person | None], Section | None]

_makers: dict[Maker, int] = {}


def register(maker: Maker, *, order: int = 100) -> None:
    """Show what `maker` returns on each theme's page; a lower `order` comes first."""
    _makers[maker] = order


def sections_of(theme: Theme, person: Person | None) -> list[Section]:
    """Return the sections for the page of `theme`, in order, as `person` may see them."""
    made = (maker(theme, person) for maker in sorted(_makers, key=lambda maker: _makers[maker]))
    return [section for section in made if section is not None]
