"""The library over all Werkplaatsen: what stands on the shelf, narrowed from seven sides.

The shelf is read in a fixed number of queries and narrowed in memory, so that each choice can say
how many products are behind it. A thousand products take some milliseconds.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.choices import label_of
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Perspective
from samenspel.loop.products.models import Facet, ForWhom, Product, ProductKind, Situation

WORDS = "woorden"
LONGEST = 200


@dataclass(frozen=True)
class Side:
    """One side to choose from: `name` is what it is called in the address."""

    name: str
    label: Any


SIDES = [
    Side("soort", gettext_lazy("Kind of product")),
    Side("voor", gettext_lazy("For whom")),
    Side("situatie", gettext_lazy("Situation")),
    Side("thema", gettext_lazy("Theme")),
    Side("perspectief", gettext_lazy("Perspective")),
    Side("rust-op", gettext_lazy("What it rests on")),
    Side("regio", gettext_lazy("Region")),
]
TAGS: dict[str, tuple[str, Any]] = {
    Facet.AUDIENCE: ("voor", ForWhom),
    Facet.SITUATION: ("situatie", Situation),
    Facet.PERSPECTIVE: ("perspectief", Perspective),
}
EVIDENCE = {
    "bevindingen": gettext_lazy("rests on findings"),
    "nagevraagd": gettext_lazy("checked with participants"),
    "nog-niets": gettext_lazy("none yet"),
}


@dataclass
class Shelf:
    """All published products, the newest first: on which sides each stands, and all words for it.

    `values` has for every product and side what it is there.
    """

    order: list[int] = field(default_factory=list)
    values: dict[int, dict[str, set[str]]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)

    def put(self, pk: int, side: str, value: str, label: str) -> None:
        """Say that a product stands there."""
        if pk in self.values and value:
            self.values[pk][side].add(value)
            self.labels[side].setdefault(value, label)


def read_shelf() -> Shelf:
    """Return the shelf as it is now; four queries."""
    shelf = Shelf(labels={side.name: {} for side in SIDES})
    products = Product.objects.published().order_by("-published_at", "-pk")
    for pk, kind, region in products.values_list("pk", "kind", "werkplaats__region"):
        shelf.order.append(pk)
        shelf.values[pk] = {side.name: set() for side in SIDES}
        shelf.put(pk, "soort", kind, label_of(ProductKind, kind))
        shelf.put(pk, "regio", slugify(region), region)
    published = Product.objects.published().order_by()
    for pk, facet, value in published.values_list("pk", "tags__facet", "tags__value"):
        if facet in TAGS:
            side, choices = TAGS[facet]
            shelf.put(pk, side, value, label_of(choices, value))
    for pk, slug, name in published.values_list("pk", "themes__slug", "themes__name"):
        shelf.put(pk, "thema", slug or "", name)
    _put_evidence(shelf)
    return shelf


def _put_evidence(shelf: Shelf) -> None:
    """Count what everyone may read: a finding that was taken back supports nothing here."""
    for key, label in EVIDENCE.items():
        shelf.labels["rust-op"].setdefault(key, str(label))
    public = Finding.objects.public().filter(products__state="published").order_by()
    for pk, checked in public.values_list("products__pk", "checked_at"):
        shelf.put(pk, "rust-op", "bevindingen", "")
        if checked is not None:
            shelf.put(pk, "rust-op", "nagevraagd", "")
    for pk, sides in shelf.values.items():
        if not sides["rust-op"]:
            shelf.put(pk, "rust-op", "nog-niets", "")


@dataclass(frozen=True)
class Option:
    """One thing to choose: how many products it leaves, and where it leads."""

    label: str
    number: int
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class Shown:
    """A side with its options; those that leave nothing are not shown."""

    side: Side
    options: Sequence[Option]

    @property
    def chosen(self) -> Option | None:
        """Return what is chosen here."""
        return next((one for one in self.options if one.is_chosen), None)


@dataclass(frozen=True)
class Choice:
    """What somebody looks for: words, and one value on some sides."""

    words: str = ""
    sides: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def asked(cls, given: Mapping[str, Any], shelf: Shelf) -> "Choice":
        """Read it from an address; what makes no sense is left out, never an error."""
        asked = {side.name: str(given.get(side.name, "")) for side in SIDES}
        known = {name: one for name, one in asked.items() if one in shelf.labels[name]}
        words = " ".join(str(given.get(WORDS, "")).replace("\x00", "").split())
        return cls(words[:LONGEST], known)

    def url(self, **changes: str) -> str:
        """Return the address of this choice with `changes`; an empty value takes a side away."""
        asked = {WORDS: self.words, **self.sides, **changes}
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"?{query}" if query else "?"

    def __bool__(self) -> bool:
        return bool(self.words or self.sides)


@dataclass(frozen=True)
class Found:
    """What is left, in order, and what can be chosen next."""

    pks: Sequence[int]
    sides: Sequence[Shown]
    choice: Choice

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Return what is chosen, in words, each with the address that lets it go."""
        said = []
        if self.choice.words:
            words = _("“%(words)s”") % {"words": self.choice.words}
            said.append((words, self.choice.url(**{WORDS: ""})))
        said += [(one.chosen.label, one.chosen.url) for one in self.sides if one.chosen]
        return said


def narrow(shelf: Shelf, choice: Choice, with_words: Iterable[int] | None) -> Found:
    """Return what is left of the shelf; `with_words` has the products with the words, best first.

    Of each side the numbers tell what one would get by choosing something else there: a product
    that fails on that side alone counts for it.
    """
    counts: dict[str, Counter[str]] = {side.name: Counter() for side in SIDES}
    order = shelf.order if with_words is None else [pk for pk in with_words if pk in shelf.values]
    left = []
    for pk in order:
        sides = shelf.values[pk]
        failing = [name for name, value in choice.sides.items() if value not in sides[name]]
        if len(failing) > 1:
            continue
        if not failing:
            left.append(pk)
        for name in failing or sides:
            counts[name].update(sides[name])
    shown = [_shown(side, shelf, choice, counts[side.name]) for side in SIDES]
    return Found(left, [one for one in shown if one.options], choice)


def _shown(side: Side, shelf: Shelf, choice: Choice, counts: Counter[str]) -> Shown:
    chosen = choice.sides.get(side.name, "")
    options = [
        Option(
            label=label,
            number=counts[value],
            url=choice.url(**{side.name: "" if value == chosen else value}),
            is_chosen=value == chosen,
        )
        for value, label in shelf.labels[side.name].items()
        if counts[value] or value == chosen
    ]
    options.sort(key=lambda one: (not one.is_chosen, -one.number, one.label.lower()))
    return Shown(side, options)
