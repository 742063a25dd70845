"""Walk from one thing back to where it came from, and on to what became of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Model

from samenspel.ground.trail.edges import Edge, Pair, read_pairs
from samenspel.ground.trail.registry import NodeKind, Registry, declared
from samenspel.ground.trail.rows import Key, read_steps

FARTHEST = 14
"""How many links away a thing may be: the loop of the domain, and round to the next question."""


@dataclass(eq=False, slots=True)
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


@dataclass(frozen=True, slots=True)
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

    Breadth first, both ways at once: one query a level for all links, and one for all steps.
    `start` itself was found by a page that checked who looks.
    """
    node = _as_node(registry.kind_of(type(start)), start)
    back = _Way(registry, node.key, onward=False)
    on = _Way(registry, node.key, onward=True)
    for _level in range(depth):
        if not back.frontier and not on.frontier:
            break
        _look_around(back, on)
    seen = read_steps(back.reached | on.reached, registry, person, werkplaats)
    return Trail(
        start=node,
        upstream=back.levels(node, seen, depth),
        downstream=on.levels(node, seen, depth),
    )


class _Way:
    """The way back to where something came from, or on to what became of it.

    Links are followed through what cannot be seen, and left out when the levels are made.
    """

    def __init__(self, registry: Registry, start: Key, *, onward: bool) -> None:
        self.registry = registry
        self.onward = onward
        self.frontier: set[Key] = {start}
        self.reached: set[Key] = {start}
        self.links: dict[Key, list[tuple[Edge, Key]]] = defaultdict(list)

    def ask(self) -> list[tuple[Edge, Iterable[Pair]]]:
        """Return where the links from the frontier are to be read."""
        ids: dict[type[Model], set[int]] = defaultdict(set)
        for model, pk in self.frontier:
            ids[model].add(pk)
        asked: list[tuple[Edge, Iterable[Pair]]] = []
        for model, near in ids.items():
            if self.onward:
                edges = self.registry.edges_from(model)
                asked += [(edge, edge.pairs(source_ids=near)) for edge in edges]
            else:
                edges = self.registry.edges_to(model)
                asked += [(edge, edge.pairs(target_ids=near)) for edge in edges]
        return asked

    def go(self, read: Iterable[tuple[Edge, Pair]]) -> None:
        """Follow the links that were read, to where this way was not yet."""
        found = set()
        for edge, pair in read:
            source, target = (edge.source, pair[0]), (edge.target, pair[1])
            near, far = (source, target) if self.onward else (target, source)
            self.links[near].append((edge, far))
            found.add(far)
        self.frontier = found - self.reached
        self.reached |= found

    def levels(self, start: Node, seen: Mapping[Key, Model], depth: int) -> list[Level]:
        """Return the steps that may be seen, level by level, with the links to them."""
        known: dict[Key, Node] = {start.key: start}
        levels: list[Level] = []
        frontier = [start]
        while frontier and len(levels) < depth:
            new: dict[Key, Node] = {}
            for here in frontier:
                for edge, far in self.links[here.key]:
                    if far in seen and far not in known:
                        kind = self.registry.kind_of(far[0])
                        there = new.setdefault(far, _as_node(kind, seen[far]))
                        source, target = (here, there) if self.onward else (there, here)
                        there.links.append(Link(edge, source, target))
            known |= new
            labels = {there.kind.model: str(there.kind.label) for there in new.values()}
            frontier = sorted(new.values(), key=lambda there: _in_order(there, labels))
            levels += [frontier] if frontier else []
        return levels


def _look_around(*ways: _Way) -> None:
    """Read the links from all frontiers, in one query, and follow them."""
    asked = [(way, edge, pairs) for way in ways for edge, pairs in way.ask()]
    read: dict[_Way, list[tuple[Edge, Pair]]] = {way: [] for way in ways}
    for number, pair in sorted(read_pairs([pairs for _way, _edge, pairs in asked])):
        way, edge, _pairs = asked[number]
        read[way].append((edge, pair))
    for way in ways:
        way.go(read[way])


def _as_node(kind: NodeKind, instance: Any) -> Node:
    return Node(
        kind=kind,
        pk=instance.pk,
        title=kind.title(instance),
        url=kind.url(instance),
        date=kind.date(instance),
    )


def _in_order(node: Node, labels: Mapping[type[Model], str]) -> tuple[str, str, str, int]:
    when = node.date.isoformat() if node.date else "9"
    return labels[node.kind.model], when, node.title, node.pk
