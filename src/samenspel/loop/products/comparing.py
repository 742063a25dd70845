"""What differs between two versions, so that a person sees it."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from samenspel.loop.products.content import Content


@dataclass(frozen=True)
class Piece:
    """Words that stayed, came or went: `sign` is "", "+" or "-"."""

    text: str
    sign: str = ""


@dataclass(frozen=True)
class Difference:
    """What is told under one label, line by line."""

    label: str
    pieces: list[Piece]


def differences(old: Content, new: Content) -> list[Difference]:
    """Return what differs, under the label where it stands."""
    both = zip(old.told(), new.told(), strict=True)
    return [
        Difference(label, list(_pieces(before, after)))
        for (label, before), (_label, after) in both
        if before != after
    ]


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = before.splitlines(), after.splitlines()
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (Piece(line) for line in old[a:b] if line)
            continue
        yield from (Piece(line, "-") for line in old[a:b] if line)
        yield from (Piece(line, "+") for line in new[c:d] if line)
