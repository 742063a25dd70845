"""How many passages: by code and perspective, by code and text, and of which codes share words.

Every number counts different passages that the one who looks may read, and leads to them. A row's
total is not the sum of its cells: two people may speak in one passage.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count

from samenspel.loop.coding.gate import codings_for
from samenspel.loop.coding.tree import Node
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Row:
    """A code, its number per column in the same order, and of how many passages in all."""

    node: Node
    cells: list[int]
    total: int


@dataclass(frozen=True)
class ByPerspective:
    """Codes against perspectives; `columns` are keys, "" is who has none or is unknown."""

    columns: list[str]
    rows: list[Row]
    totals: list[int]
    total: int

    @property
    def missing(self) -> list[Perspective]:
        """Return which of the three that should be in view nobody speaks from."""
        heard = dict(zip(self.columns, self.totals, strict=True))
        return [one for one in Perspective.always_in_view() if not heard.get(one.value)]


def by_perspective(
    team: Team, person: Person, nodes: Sequence[Node], *, gathered: bool = False
) -> ByPerspective:
    """Count passages by code and perspective. One query.

    With `gathered` the rows are what stands at the top, with all that falls under it.
    """
    place = _places(nodes) if gathered else {node.code.pk: node.code.pk for node in nodes}
    cells: dict[tuple[int, str], set[int]] = defaultdict(set)
    heard = codings_for(person, team).values_list(
        "code_id", "passage_id", "passage__voices__perspective"
    )
    for code, passage, perspective in heard:
        if code in place:
            cells[place[code], perspective or ""].add(passage)
    found = {perspective for _code, perspective in cells}
    columns = [
        one.value for one in Perspective if one in Perspective.always_in_view() or one in found
    ] + [""] * ("" in found)
    rows = [
        Row(
            node,
            [len(cells.get((node.code.pk, column), ())) for column in columns],
            len(set().union(*(cells.get((node.code.pk, column), ()) for column in columns))),
        )
        for node in nodes
        if not gathered or not node.depth
    ]
    whole = {column: _together(cells, column) for column in columns}
    totals = [len(whole[column]) for column in columns]
    return ByPerspective(columns, rows, totals, len(set().union(*whole.values())))


@dataclass(frozen=True)
class BySource:
    """Texts against codes: each text with its number per code, in the order of `nodes`."""

    nodes: list[Node]
    rows: list[tuple[Source, list[int]]]


def by_source(
    team: Team, person: Person, nodes: Iterable[Node], sources: Sequence[Source]
) -> BySource:
    """Count passages by text, for these texts and codes. One query."""
    columns = list(nodes)
    keys = [node.code.pk for node in columns]
    counted = (
        codings_for(person, team)
        .filter(code__in=keys, passage__source__in=[source.pk for source in sources])
        .values_list("passage__source_id", "code_id")
        .annotate(number=Count("passage", distinct=True))
    )
    numbers = {(source, code): number for source, code, number in counted}
    rows = [(source, [numbers.get((source.pk, key), 0) for key in keys]) for source in sources]
    return BySource(columns, rows)


def most_used(team: Team, person: Person, nodes: Sequence[Node], number: int) -> list[Node]:
    """Return the `number` codes with most passages, in the order of the tree. One query."""
    counted = (
        codings_for(person, team)
        .values_list("code_id")
        .annotate(number=Count("passage", distinct=True))
        .order_by("-number", "code_id")[:number]
    )
    keys = {code for code, _number in counted}
    return [node for node in nodes if node.code.pk in keys]


def overlaps(team: Team, person: Person) -> Counter[tuple[int, int]]:
    """Count per pair of codes (lowest key first) how many pairs of passages share words.

    A passage with both codes shares its words with itself, and counts once. One query, and one
    walk through the passages of each text in the order of its words.
    """
    rows = (
        codings_for(person, team)
        .values_list(
            "passage__source_id", "passage__start", "passage__end", "passage_id", "code_id"
        )
        .order_by("passage__source_id", "passage__start", "passage_id")
    )
    counts: Counter[tuple[int, int]] = Counter()
    text, reaching = None, list[tuple[int, int, set[int]]]()
    for source, start, end, passage, code in rows:
        if source != text:
            text, reaching = source, []
        if reaching and reaching[-1][1] == passage:
            codes = reaching[-1][2]
            if code in codes:
                continue
            codes.add(code)
            others = [(until, other) for until, pk, other in reaching if pk != passage]
            counts.update(_pair(code, one) for one in codes if one != code)
        else:
            reaching = [one for one in reaching if one[0] > start]
            others = [(until, other) for until, _pk, other in reaching]
            reaching.append((end, passage, {code}))
        for until, other in others:
            if until > start:
                counts.update(_pair(code, one) for one in other if one != code)
    return counts


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _places(nodes: Sequence[Node]) -> dict[int, int]:
    """Return under which code at the top each code stands."""
    places, top = {}, 0
    for node in nodes:
        top = top if node.depth else node.code.pk
        places[node.code.pk] = top
    return places


def _together(cells: dict[tuple[int, str], set[int]], column: str) -> set[int]:
    return set().union(*(passages for (_code, one), passages in cells.items() if one == column))
