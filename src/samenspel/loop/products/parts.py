"""The small parts in which a product is made: what each asks, and whether it is done.

In the order in which somebody would tell of it. `needed` parts must be done before publishing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.loop.products.content import Content
from samenspel.loop.products.models import ProductKind


@dataclass(frozen=True)
class Part:
    """One part: `slug` is its address."""

    slug: str
    label: Any
    asks: Any
    is_done: Callable[[Content], bool]
    missing: Any = ""
    """What to say when it must be done and isn't; empty when it may be left open."""


@dataclass(frozen=True)
class Standing:
    """A part of one product: done or not."""

    part: Part
    done: bool

    @property
    def is_missing(self) -> bool:
        """Return whether it must be done before publishing, and isn't."""
        return bool(self.part.missing) and not self.done


PARTS = [
    Part(
        "begin",
        _("What it is"),
        _("Its name, its kind, and what it is in one or two sentences."),
        lambda one: bool(one.title and one.summary),
        _("Say what it is."),
    ),
    Part(
        "voor-wie",
        _("For whom, and when"),
        _("Who works with it, in which situation, and whose perspective is in it."),
        lambda one: bool(one.audiences and (one.situation or one.situations)),
        _("Say for whom it is and when they use it."),
    ),
    Part(
        "nodig",
        _("What you need"),
        _("Things, people, time and money."),
        lambda one: bool(one.needed or one.effort or one.hours or one.cost),
    ),
    Part(
        "stappen",
        _("The steps"),
        _("What you do, one step after the other."),
        lambda one: bool(one.steps),
    ),
    Part(
        "geleerd",
        _("What you learned"),
        _("What didn't work, and what others should watch out for."),
        lambda one: bool(one.failed or one.watch_out),
        _("Tell what didn't work, or what to watch out for: others learn most from that."),
    ),
    Part(
        "rust-op",
        _("What it rests on"),
        _("Findings, questions and gatherings that it came from."),
        lambda _one: False,  # told by `standing`, for links are no content
    ),
    Part(
        "onderwijs",
        _("For education"),
        _("What students learn, and their assignments."),
        lambda one: bool(one.goals or one.assignments),
    ),
    Part(
        "bestanden",
        _("Files and film"),
        _("What people can download, and a film elsewhere."),
        lambda one: bool(one.files or one.film_url),
    ),
    Part(
        "voorwaarden",
        _("Terms and contact"),
        _("What others may do with it, and whom they can ask."),
        lambda one: bool(one.licence),
    ),
]
BY_SLUG = {part.slug: part for part in PARTS}


def standing(content: Content, *, rests_on: bool) -> list[Standing]:
    """Return each part with whether it is done; `rests_on`: whether anything is linked."""
    return [
        Standing(part, rests_on if part.slug == "rust-op" else part.is_done(content))
        for part in PARTS
    ]


def missing_in(content: Content) -> list[Any]:
    """Return what must still be told before everyone can read it.

    Without steps there must be a file or a film: a product that one can do nothing with is none.
    """
    said = [one.part.missing for one in standing(content, rests_on=False) if one.is_missing]
    if not (content.steps or content.files or content.film_url or content.assignments):
        said.append(_("Add steps, a file or a film."))
    if content.kind == ProductKind.FILM and not (content.film_url or content.files):
        said.append(_("Say where the film is."))
    return said
