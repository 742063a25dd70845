"""Walk from one thing back to where it came from, and on to what became of it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from django.db.models import Model

from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import NodeKind, Registry, declared

FARTHEST = 8
"""How many links away a thing may be; the whole loop of the domain is shorter."""

Direction = Literal["upstream", "downstream"]
Key = tuple[type[Model], int]


@dataclass(eq=False)
class Node:
    """One step, ready to show."""

    kind: NodeKind
    pk: int
    title: str
    url: str
    date: date | datetime | None
    links: list["Link"] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """Return what tells steps apart."""
        return self.kind.model, self.pk


@dataclass(frozen=True)
class Link:
    """Between a step and one that is nearer to the start: `source` leads to `target`."""

    edge: Edge
    source: Node
    target: Node


Level = list[Node]


@dataclass(frozen=True)
class Trail:
    """The chain around `start`; each list begins with what is nearest."""

    start: Node
    upstream: list[Level]
    downstream: list[Level]

    def nodes(self) -> Iterator[Node]:
        """Yield every step, the start first."""
        yield self.start
        for level in [*self.upstream, *self.downstream]:
            yield from level


def walk(
    start: Model,
    person: Any,
    werkplaats: Any,
    *,
    depth: int = FARTHEST,
    registry: Registry = declared,
) -> Trail:
    """Return the chain around `start`, as far as this viewer may see it.

    Breadth first. A level takes one query per kind of link and one per kind of step, however many
    steps there are. `start` itself was found by a page that checked who looks.
    """
    node = _as_node(registry.kind_of(type(start)), start)
    upstream = _Walk(registry, person, werkplaats, "upstream").levels(node, depth)
    # The start is shared, but the way back and the way on may pass the same things.
    downstream = _Walk(registry, person, werkplaats, "downstream").levels(node, depth)
    return Trail(start=node, upstream=upstream, downstream=downstream)


class _Walk:
    """One walk in one direction."""

    def __init__(
        self, registry: Registry, person: Any, werkplaats: Any, direction: Direction
    ) -> None:
        self.registry = registry
        self.person = person
        self.werkplaats = werkplaats
        self.onward = direction == "downstream"
        self.seen: dict[Key, Node] = {}

    def levels(self, start: Node, depth: int) -> list[Level]:
        self.seen[start.key] = start
        levels: list[Level] = []
        frontier = [start]
        while frontier and len(levels) < depth:
            frontier = self._next(frontier)
            if frontier:
                levels.append(frontier)
        return levels

    def _next(self, frontier: Level) -> Level:
        links = self._links_of(frontier)
        new = self._fetch({far for _edge, _near, far in links} - self.seen.keys())
        for edge, near, far in links:
            if far in new:
                here, there = self.seen[near], new[far]
                source, target = (here, there) if self.onward else (there, here)
                there.links.append(Link(edge, source, target))
        self.seen |= new
        return sorted(new.values(), key=_in_order)

    def _links_of(self, frontier: Level) -> list[tuple[Edge, Key, Key]]:
        """Return (edge, near key, far key), with one query per kind of link."""
        ids: dict[type[Model], set[int]] = defaultdict(set)
        for node in frontier:
            ids[node.kind.model].add(node.pk)
        found = []
        for model, near_ids in ids.items():
            if self.onward:
                for edge in self.registry.edges_from(model):
                    for source, target in edge.pairs(source_ids=near_ids):
                        found.append((edge, (model, source), (edge.target, target)))
            else:
                for edge in self.registry.edges_to(model):
                    for source, target in edge.pairs(target_ids=near_ids):
                        found.append((edge, (model, target), (edge.source, source)))
        return found

    def _fetch(self, keys: set[Key]) -> dict[Key, Node]:
        """Return what may be seen of `keys`, with one query per kind of step."""
        ids: dict[type[Model], set[int]] = defaultdict(set)
        for model, pk in keys:
            ids[model].add(pk)
        nodes = {}
        for model, wanted in ids.items():
            kind = self.registry.kind_of(model)
            rows = model._default_manager.filter(pk__in=wanted)
            for instance in kind.select(kind.visible(rows, self.person, self.werkplaats)):
                nodes[model, instance.pk] = _as_node(kind, instance)
        return nodes


def _as_node(kind: NodeKind, instance: Any) -> Node:
    return Node(
        kind=kind,
        pk=instance.pk,
        title=kind.title(instance),
        url=kind.url(instance),
        date=kind.date(instance),
    )


def _in_order(node: Node) -> tuple[str, str, str, int]:
    when = node.date.isoformat() if node.date else "9"
    return str(node.kind.label), when, node.title, node.pk
