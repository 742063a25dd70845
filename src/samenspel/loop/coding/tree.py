"""The codebook as a tree: every code with its place, in the order in which it is read.

nodes = codes_of(team)                 # one query, however deep the tree is
below(nodes, code.pk)                  # {code.pk, and the keys of all that falls under it}
counted(nodes, person, team)           # + how many readable passages have it: one query more
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from samenspel.loop.coding.gate import codings_for
from samenspel.loop.coding.models import Code
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Node:
    """A code and its place: `depth` is 0 at the top, `path` the names of what it falls under.

    `own` is the number of different passages with this very code, `under` the number of those with
    it or with anything that falls under it; both None until they are counted.
    """

    code: Code
    depth: int
    path: tuple[str, ...]
    is_first: bool
    is_last: bool
    has_children: bool
    own: int | None = None
    under: int | None = None

    @property
    def label(self) -> str:
        """Return the name with all it falls under: "Hulp vragen › Drempel"."""
        return " › ".join([*self.path, self.code.name])


def codes_of(team: Team) -> list[Node]:
    """Return the codes in use of `team`, each right after what it falls under. One query."""
    codes = Code.objects.of_team(team).in_use().order_by("position", "name", "pk")
    return list(_laid_out(list(codes.defer("guid", "extra", "created"))))


def counted(nodes: Sequence[Node], person: Person, team: Team) -> list[Node]:
    """Return `nodes` with the numbers of passages that `person` may read. One query."""
    pairs = codings_for(person, team).values_list("code_id", "passage_id")
    own: dict[int, set[int]] = defaultdict(set)
    for code, passage in pairs:
        own[code].add(passage)
    under = _gathered(nodes, own)
    return [
        replace(node, own=len(own.get(node.code.pk, ())), under=under[node.code.pk])
        for node in nodes
    ]


@dataclass(frozen=True)
class Nested:
    """A node as lists in lists draw it: whether it opens a list, and how many it closes."""

    node: Node
    opens: bool
    closes: range


def nested(nodes: Sequence[Node]) -> list[Nested]:
    """Return `nodes` with where the lists within lists begin and end."""
    depths = [node.depth for node in nodes]
    pairs = zip([-1, *depths], nodes, [*depths[1:], 0], strict=False)
    return [
        Nested(node, node.depth > before, range(max(0, node.depth - after)))
        for before, node, after in pairs
    ]


def below(nodes: Iterable[Node], pk: int) -> set[int]:
    """Return the keys of a code and of all that falls under it; empty when it isn't there."""
    found: set[int] = set()
    for node in nodes:
        if node.code.pk == pk or node.code.parent_id in found:
            found.add(node.code.pk)
    return found


def _gathered(nodes: Sequence[Node], own: dict[int, set[int]]) -> dict[int, int]:
    """Count from the leaves up; the set of a code that has been counted is let go."""
    waiting: dict[int, set[int]] = {}
    numbers = {}
    for node in reversed(nodes):
        pk, parent = node.code.pk, node.code.parent_id
        passages = waiting.pop(pk, set()) | own.get(pk, set())
        numbers[pk] = len(passages)
        if parent is not None and node.depth:
            waiting.setdefault(parent, set()).update(passages)
    return numbers


def _laid_out(codes: list[Code]) -> Iterator[Node]:
    """Yield each code after its parent; without recursion, because a tree may be of any depth."""
    known = {code.pk for code in codes}
    children: dict[int | None, list[Code]] = defaultdict(list)
    for code in codes:
        children[code.parent_id if code.parent_id in known else None].append(code)
    top, nothing = len(children[None]), tuple[str, ...]()
    todo = [(code, nothing, at, top) for at, code in enumerate(children[None])][::-1]
    while todo:
        code, path, at, of = todo.pop()
        kids = children[code.pk]
        yield Node(code, len(path), path, at == 0, at == of - 1, bool(kids))
        deeper = (*path, code.name)
        todo += [(kid, deeper, number, len(kids)) for number, kid in enumerate(kids)][::-1]
