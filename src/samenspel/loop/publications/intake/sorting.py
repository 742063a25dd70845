"""Sort pandoc's tree: a chapter for each Heading 1, a piece for each Heading 2."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from samenspel.loop.publications.intake.markup import Writer, plain, words_of
from samenspel.loop.publications.intake.pieces import Part, Piece, Told
from samenspel.loop.publications.rows import MOST_COLUMNS, MOST_ROWS, Rows, tidy

LONGEST_TITLE = 160
LONGEST_PIECE = 8_000
_NUMBERED = re.compile(r"^(hoofdstuk\s+)?\d{1,2}\s*[.:)]\s+(?=\S)", re.IGNORECASE)


def sorted_out(tree: dict[str, Any]) -> Told:
    """Return what stands in pandoc's `tree`."""
    told = Told(title=_title(tree))
    blocks = list(_flat(tree["blocks"]))
    top = min((one["c"][0] for one in blocks if one["t"] == "Header"), default=1)
    told.parts = [Part("")]
    text: list[Any] = []
    for one in blocks:
        if one["t"] == "Header" and one["c"][0] == top:
            _keep_text(told.parts[-1], text)
            words = _NUMBERED.sub("", plain(one["c"][2]))
            told.parts += [Part(words[:LONGEST_TITLE])] if words else []
        else:
            _sort(one, text, told, top)
    _keep_text(told.parts[-1], text)
    told.parts = [part for part in told.parts if part.title or part.pieces]
    return told


def _sort(one: Any, text: list[Any], told: Told, top: int) -> None:
    """Put one block with the text so far, or make a piece of it."""
    part = told.parts[-1]
    if one["t"] == "Header":
        one["c"][0] = one["c"][0] - top + 1
    if one["t"] in {"Table", "Figure"} or _begins_a_piece(one, text):
        _keep_text(part, text)
    if one["t"] == "Table":
        part.pieces.append(_table(one["c"], told))
    elif one["t"] == "Figure":
        part.pieces += _figure(one["c"])
    else:
        text.append(one)


def _title(tree: dict[str, Any]) -> str:
    title = tree.get("meta", {}).get("title", {})
    return plain(title["c"]) if title.get("t") == "MetaInlines" else ""


def _flat(blocks: Sequence[Any]) -> Iterator[Any]:
    """Yield blocks, with those of a text box or section among the others."""
    for one in blocks:
        if one["t"] == "Div":
            yield from _flat(one["c"][1])
        elif one["t"] not in {"Null", "RawBlock", "HorizontalRule"}:
            yield one


def _begins_a_piece(one: Any, text: Sequence[Any]) -> bool:
    if not text:
        return False
    if one["t"] == "Header" and one["c"][0] <= 2:
        return True
    return sum(_length(other) for other in text) > LONGEST_PIECE and one["t"] != "BulletList"


def _length(block: Any) -> int:
    return len(str(block.get("c", ""))) // 8  # the tree is about eight times as long as its words


def _keep_text(part: Part, text: list[Any]) -> None:
    """Make a piece of the text so far, and pieces of the pictures that stood in it."""
    if not text:
        return
    writer = Writer()
    words = writer.finished(writer.blocks(text))
    if words.strip():
        part.pieces.append(Piece("text", text=words))
    part.pieces += [Piece("figure", image=name, alt=alt) for name, alt in writer.images]
    text.clear()


def _figure(inside: Any) -> list[Piece]:
    """Return the picture of a figure, with its caption as it stands below it."""
    _attributes, caption, blocks = inside
    writer = Writer()
    words = writer.blocks(blocks)
    title = words_of(caption[1])[:300]
    pieces = [Piece("figure", image=name, alt=alt, title=title) for name, alt in writer.images]
    return pieces or [Piece("text", text=words)]


def _table(inside: Any, told: Told) -> Piece:
    _attributes, caption, _columns, head, bodies, foot = inside
    lines = [*head[1], *(row for body in bodies for row in [*body[2], *body[3]]), *foot[1]]
    rows, was_merged = _grid(lines)
    told.split_tables += was_merged
    rows = tidy(rows)
    if not _is_table(rows):
        return Piece("text", text=_as_lines(rows))
    if not all(rows[0]):
        told.nameless_tables += 1
        rows[0] = [cell or "\u2014" for cell in rows[0]]
    return Piece("table", title=words_of(caption[1])[:200], rows=rows)


def _is_table(rows: Rows) -> bool:
    """Return whether it is a table to us: many documents have one only to put text in a box."""
    return 1 < len(rows) <= MOST_ROWS and 1 < len(rows[0]) <= MOST_COLUMNS


def _as_lines(rows: Rows) -> str:
    lines = [" | ".join(filter(None, row)) for row in rows]
    return Writer().blocks([{"t": "Para", "c": [{"t": "Str", "c": line}]} for line in lines])


def _grid(lines: Sequence[Any]) -> tuple[Rows, bool]:
    """Return the cells of pandoc's rows; what was merged stands in its first cell."""
    taken: dict[tuple[int, int], str] = {}
    was_merged = False
    for at, (_attributes, cells) in enumerate(lines):
        column = 0
        for _attr, _align, down, across, blocks in cells:
            while (at, column) in taken:
                column += 1
            was_merged = was_merged or down > 1 or across > 1
            for y in range(min(down, len(lines) - at)):
                for x in range(across):
                    taken[at + y, column + x] = ""
            taken[at, column] = words_of(blocks)
            column += across
    width = max((column for _row, column in taken), default=-1) + 1
    return [[taken.get((y, x), "") for x in range(width)] for y in range(len(lines))], was_merged
