"""Our own small markup, as writers type it, to HTML.

It is CommonMark without raw HTML and pictures, with notes (`[^1]` and below it `[^1]: …`) and
references (`[@rosmalen2016, p. 12; @tonkens2011]`). What it gives is safe to show: every text is
escaped, and a link leads to http, https, mailto or a place on this site.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

_REFERENCES = re.compile(r"\[(@[^\[\]\n]{1,300})\]")
_ONE = re.compile(r"@([A-Za-z0-9_-]+)(?:\s*,\s*(.+))?", re.DOTALL)
_SAFE_LINK = re.compile(r"(https?://|mailto:|/(?!/)|#)", re.IGNORECASE)


@dataclass(frozen=True)
class Cited:
    """A reference in a text: its key, and the place in it ("p. 12"), if one was named."""

    key: str
    locator: str = ""


Cite = Callable[[Sequence[Cited]], str]
"""Gives the HTML of references in a text, as in "(Tonkens, 2011)"."""


@dataclass(frozen=True)
class Note:
    """A note of a text: its number and HTML, and the `id`s of itself and of its mark."""

    number: int
    id: str
    mark_id: str
    html: str


@dataclass(frozen=True)
class Rendered:
    """A text as HTML, and its notes, which whoever shows the text puts where they belong."""

    html: str
    notes: Sequence[Note] = ()
    under: Sequence[int] = ()
    """The headings that what comes after this text stands under, as they were typed."""


@dataclass
class _Page:
    prefix: str
    level: int | None
    first_note: int
    cite: Cite
    under: list[int]
    notes: list[Note] = field(default_factory=list)


def _plain_citation(cited: Sequence[Cited]) -> str:
    told = "; ".join(f"{one.key}, {one.locator}" if one.locator else one.key for one in cited)
    return f"({escape(told)})"


def render(
    text: str,
    *,
    prefix: str = "t",
    level: int | None = 3,
    first_note: int = 1,
    cite: Cite = _plain_citation,
    under: Sequence[int] = (),
) -> Rendered:
    """Return `text` as HTML.

    `prefix` keeps the `id`s of notes apart from those of other texts on the page; notes are
    numbered from `first_note`. A heading `#` becomes one of `level`, `##` one below it (None: bold
    words, no heading). No level is ever skipped: a text that begins with `##` begins at `level`,
    unless it stands `under` headings of the text before it (what that one gave as its `under`).
    """
    page = _Page(prefix, level, first_note, cite, list(under))
    tokens = _parser.parse(text, {})
    body, notes = _apart(tokens)
    renderer: Any = _parser.renderer
    html = renderer.render(body, _parser.options, {"page": page})
    for number, tokens_of_note in enumerate(notes, start=first_note):
        inner = renderer.render(tokens_of_note, _parser.options, {"page": page})
        page.notes.append(Note(number, f"{prefix}-n{number}", f"{prefix}-m{number}", inner))
    return Rendered(html.strip(), page.notes, tuple(page.under))


def plain(text: str) -> str:
    """Return the words of `text` without markup, notes or references: to count, search or say."""
    body, _notes = _apart(_parser.parse(text, {}))
    return "\n".join(line for line in _lines(body) if line)


def headings_in(text: str) -> list[int]:
    """Return how deep the headings in `text` were typed, in their order: 1 for `#`."""
    return [int(one.tag[1]) for one in _parser.parse(text, {}) if one.type == "heading_open"]


def cited_in(text: str) -> list[Cited]:
    """Return the references in `text`, in their order, each as often as it stands there."""
    found = _REFERENCES.findall(text)
    return [cited for inside in found for cited in _split(inside)]


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            inner = token.children or []
            yield "".join(_word(one) for one in inner).strip()


def _word(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return token.content if token.type in {"text", "code_inline", "text_special"} else ""


def _apart(tokens: list[Token]) -> tuple[list[Token], list[list[Token]]]:
    """Return the text itself, and what stands in each of its notes, by their numbers."""
    body: list[Token] = []
    notes: dict[int, list[Token]] = {}
    inside: int | None = None
    for token in tokens:
        if token.type == "footnote_open":
            inside = int(token.meta["id"])
            notes[inside] = []
        elif token.type == "footnote_close":
            inside = None
        elif token.type in {"footnote_block_open", "footnote_block_close", "footnote_anchor"}:
            continue
        elif inside is None:
            body.append(token)
        else:
            notes[inside].append(token)
    return body, [notes[number] for number in sorted(notes)]


def _split(inside: str) -> list[Cited]:
    parts = (_ONE.fullmatch(part.strip()) for part in inside.split(";"))
    return [Cited(part[1], (part[2] or "").strip()) for part in parts if part]


def _references(state: StateInline, silent: bool) -> bool:
    """Read `[@key, p. 12]`, before links are read."""
    found = _REFERENCES.match(state.src, state.pos)
    if not found or not _split(found[1]):
        return False
    if not silent:
        token = state.push("references", "", 0)
        token.meta = {"cited": _split(found[1])}
        token.content = found[0]
    state.pos = found.end()
    return True


def _as_references(self: RendererHTML, tokens: Any, at: int, options: Any, env: Any) -> str:
    return str(env["page"].cite(tokens[at].meta["cited"]))


def _as_mark(self: RendererHTML, tokens: Any, at: int, options: Any, env: Any) -> str:
    page: _Page = env["page"]
    meta = tokens[at].meta
    number = page.first_note + int(meta["id"])
    # A note may be pointed at twice; only the first mark is where the way back leads.
    ident = f' id="{page.prefix}-m{number}"' if not meta.get("subId") else ""
    return (
        f'<a class="note-mark" role="doc-noteref" href="#{page.prefix}-n{number}"{ident}>'
        f"{number}</a>"
    )


def _heading(self: RendererHTML, tokens: Any, at: int, options: Any, env: Any) -> str:
    page: _Page = env["page"]
    opens = tokens[at].nesting == 1
    if page.level is None:
        return "<p><strong>" if opens else "</strong></p>\n"
    if opens:
        typed = int(tokens[at].tag[1])
        page.under[:] = [*(one for one in page.under if one < typed), typed]
    depth = min(page.level + len(page.under) - 1, 6)
    return f"<h{depth}>" if opens else f"</h{depth}>\n"


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": False})
    # Without "reference" a long address, named once, can't be asked for thousands of times.
    parser.disable(["image", "code", "html_block", "html_inline", "reference"])
    parser.use(footnote_plugin)
    parser.inline.ruler.before("link", "references", _references)
    parser.validateLink = lambda url: bool(_SAFE_LINK.match(url))  # type: ignore[method-assign]
    parser.add_render_rule("references", _as_references)
    parser.add_render_rule("footnote_ref", _as_mark)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading)
    return parser


_parser = _make_parser()
