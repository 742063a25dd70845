"""Pandoc's inlines and blocks as our own small markup: structure stays, looks don't."""

import re
from collections.abc import Callable, Sequence
from typing import Any

_SIGNS = re.compile(r"([\\`*_\[\]<])")
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_OPENS_A_LINE = re.compile(r"^(\s*)(>|[#+-](?=\s|$|[#+-])|\d{1,9}[.)](?=\s|$)|~~~|=)")
_SAFE = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_PLAIN = {"Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Span", "Quoted"}


class Writer:
    """Writes text; keeps the notes of one text, and the pictures that stood within its lines."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.images: list[tuple[str, str]] = []

    def finished(self, text: str) -> str:
        """Return `text` with its notes below it."""
        notes = [f"[^{at}]: {note}" for at, note in enumerate(self.notes, start=1)]
        return "\n\n".join([text, *notes]) if text or notes else ""

    # Blocks

    def blocks(self, those: Sequence[Any]) -> str:
        """Return blocks, with an empty line between them."""
        return "\n\n".join(text for text in (self.block(one) for one in those) if text.strip())

    def block(self, one: Any) -> str:
        """Return one block; what we have no markup for becomes its words, or nothing."""
        write = _BLOCKS.get(one["t"])
        return write(self, one.get("c")) if write else ""

    def heading(self, level: int, inlines: Sequence[Any]) -> str:
        """Return a heading; the title of the chapter has level 1."""
        return f"{'#' * min(max(level - 1, 1), 6)} {self.line(inlines)}"

    def definition(self, term: Any, meanings: Any) -> str:
        """Return a word with what is meant by it, as paragraphs."""
        told = "\n\n".join(self.blocks(one) for one in meanings)
        return f"**{self.line(term)}**\n\n{told}"

    def items(self, those: Sequence[Any], sign: Any) -> str:
        """Return a list; lines of an item stand below its first."""
        lines = []
        for at, item in enumerate(those):
            mark = sign(at)
            lines.append(_indented(self.blocks(item) or "\u2014", mark, " " * len(mark)))
        loose = any("\n\n" in line for line in lines)
        return ("\n\n" if loose else "\n").join(lines)

    def paragraph(self, inlines: Sequence[Any]) -> str:
        """Return a paragraph that no sign at its start makes a heading or a list."""
        text = self.inlines(inlines).strip()
        return "\n".join(_OPENS_A_LINE.sub(_escaped_start, line) for line in text.split("\n"))

    def line(self, inlines: Sequence[Any]) -> str:
        """Return inlines on one line."""
        return " ".join(self.inlines(inlines).replace("\\\n", " ").split())

    # Inlines

    def inlines(self, those: Sequence[Any]) -> str:
        """Return text within a line."""
        return "".join(self.inline(one) for one in those)

    def inline(self, one: Any) -> str:
        """Return one inline; what we have no markup for becomes its words, or nothing."""
        kind, inside = one["t"], one.get("c")
        if kind in _PLAIN:
            return self.inlines(inside if isinstance(inside[0], dict) else inside[1])
        write = _INLINES.get(kind)
        return write(self, inside) if write else ""

    def image(self, alt: Sequence[Any], name: str) -> str:
        """Keep a picture: it becomes a piece of its own."""
        self.images.append((name, plain(alt)))
        return ""

    def link(self, text: str, address: str) -> str:
        """Return a link to a page elsewhere; within the document it becomes its words."""
        if not _SAFE.match(address) or re.search(r"[\s<>]", address):
            return text
        return f"[{text or _escaped(address)}](<{address}>)"

    def note(self, blocks: Sequence[Any]) -> str:
        """Keep a note; return the sign that stands for it."""
        at = len(self.notes)
        self.notes.append("")
        self.notes[at] = _indented(self.blocks(blocks), "", "    ") or "\u2014"
        return f"[^{at + 1}]"


_BLOCKS: dict[str, Callable[[Writer, Any], str]] = {
    "Para": Writer.paragraph,
    "Plain": Writer.paragraph,
    "Header": lambda to, c: to.heading(c[0], c[2]),
    "BulletList": lambda to, c: to.items(c, lambda _at: "- "),
    "OrderedList": lambda to, c: to.items(c[1], lambda at: f"{c[0][0] + at}. "),
    "BlockQuote": lambda to, c: _indented(to.blocks(c), "> ", "> "),
    "CodeBlock": lambda _to, c: f"```\n{c[1].replace('```', '')}\n```",
    "LineBlock": lambda to, c: "\\\n".join(to.line(line) for line in c),
    "DefinitionList": lambda to, c: "\n\n".join(to.definition(*pair) for pair in c),
    "Div": lambda to, c: to.blocks(c[1]),
    "Figure": lambda to, c: to.blocks(c[2]),
}
_INLINES: dict[str, Callable[[Writer, Any], str]] = {
    "Str": lambda _to, c: _escaped(c),
    "Space": lambda _to, _c: " ",
    "SoftBreak": lambda _to, _c: " ",
    "LineBreak": lambda _to, _c: "\\\n",
    "Strong": lambda to, c: _around(to.inlines(c), "**"),
    "Emph": lambda to, c: _around(to.inlines(c), "*"),
    "Code": lambda _to, c: f"`{c[1].replace('`', '')}`",
    "Math": lambda _to, c: _escaped(c[1]),
    "Link": lambda to, c: to.link(to.inlines(c[1]), c[2][0]),
    "Image": lambda to, c: to.image(c[1], c[2][0]),
    "Note": Writer.note,
    "Cite": lambda to, c: to.inlines(c[1]),
}


def plain(inlines: Sequence[Any]) -> str:
    """Return the words of inlines without markup, as for a title."""
    words = []
    for one in inlines:
        kind, inside = one["t"], one.get("c")
        if kind == "Str":
            words.append(inside)
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            words.append(" ")
        elif kind in {"Code", "Math"}:
            words.append(inside[1])
        elif kind not in {"Note", "Image", "RawInline"} and inside:
            words.append(plain(inside if isinstance(inside[0], dict) else inside[1]))
    return " ".join("".join(words).split())


def words_of(blocks: Sequence[Any]) -> str:
    """Return the words of blocks without markup, as for a cell of a table."""
    writer = Writer()
    text = " ".join(writer.blocks(blocks).replace("\\\n", " ").split())
    text = re.sub(r"\*\*|(?<!\\)\*|\[\^\d+\]|^#+ ", "", text)
    text = re.sub(r"(?<!\\)\[([^\]]*)\]\(<[^>]*>\)", r"\1", text)
    notes = "".join(f" ({' '.join(note.split())})" for note in writer.notes)
    return re.sub(r"\\(.)", r"\1", text + notes).replace("&amp;", "&")


def _escaped(text: str) -> str:
    """Return `text` so that none of its signs means something."""
    return _ENTITY.sub("&amp;", _SIGNS.sub(r"\\\1", text))


def _around(text: str, sign: str) -> str:
    """Put signs around words, and not around the spaces beside them, where they mean nothing."""
    inner = text.strip()
    if not inner:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{sign}{inner}{sign}{after}"


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    below = [f"{others}{line}".rstrip() for line in lines[1:]]
    return "\n".join([f"{first}{lines[0]}".rstrip(), *below])


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"
