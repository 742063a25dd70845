"""A text as blocks: what stands together between empty lines, line by line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from samenspel.ground.text.fold import fold
from samenspel.ground.text.paragraphs import is_heading, tidy_line

_LONG_LINE = 160
"""A line this long is a paragraph by itself, also when no empty line follows."""
_ITEM = re.compile(r"(?P<number>\d{1,2}[.)]|[-•*–])\s+(?P<text>\S.*)")


class Block(NamedTuple):
    """Lines that stand together."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The block as one paragraph."""
        return " ".join(self.lines)

    @property
    def key(self) -> str:
        """What is equal for blocks that a reader calls the same."""
        return " ".join(re.findall(r"\w+", fold(self.text)))

    @property
    def looks_like_heading(self) -> bool:
        """One short line that doesn't end as a sentence."""
        return len(self.lines) == 1 and is_heading(self.lines[0])

    @property
    def items(self) -> list[str]:
        """The items when this is a list; else nothing."""
        matches = [_ITEM.fullmatch(line) for line in self.lines]
        if not all(matches):
            return []
        return [match["text"].rstrip(";").strip() for match in matches if match]

    @property
    def is_numbered(self) -> bool:
        """Whether the items of this list have numbers."""
        return self.lines[0][0].isdigit()


def blocks_of(text: str) -> list[Block]:
    """Divide `text` in blocks; nothing that can be seen gets lost."""
    return [Block(tuple(lines)) for lines in _groups(text)]


def _groups(text: str) -> Iterator[list[str]]:
    group: list[str] = []
    for raw in text.replace("\f", "\n\n").splitlines():
        line = tidy_line(raw)
        if group and (not line or len(line) > _LONG_LINE or len(group[-1]) > _LONG_LINE):
            yield group
            group = []
        if line:
            group.append(line)
    if group:
        yield group
