"""A book as one web page that needs nothing else: pictures and styles are in it, no scripts."""

import base64
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from samenspel.ground.typesetting.epub import anchors
from samenspel.ground.typesetting.manuscript import Manuscript, Part
from samenspel.ground.typesetting.pdf import pictures_of
from samenspel.ground.typesetting.tree import Node, clean, tree_of, tree_of_html

STYLES = Path(__file__).parent / "page.css"
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'"
TAGS = {"em": "em", "strong": "strong", "sup": "sup", "sub": "sub", "small": "small"}


def make_page(book: Manuscript) -> bytes:
    """Return `book` as HTML."""
    pictures_of(book)
    return "\n".join(_Page(book).lines()).encode()


class _Page:
    def __init__(self, book: Manuscript) -> None:
        self.book, self.local = book, anchors(book) | {"colofon"}
        self.notes: list[Node] = []
        self.part = ""

    def lines(self) -> Iterator[str]:
        book = self.book
        yield f'<!DOCTYPE html>\n<html lang="{_e(book.language)}">\n<head>\n<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        yield f"<title>{_e(book.title)}</title>"
        for name, said in (("description", book.summary), ("author", ", ".join(book.creators))):
            if said:
                yield f'<meta name="{name}" content="{_e(said)}">'
        yield f'<link rel="canonical" href="{_e(book.address)}">'
        yield f"<style>\n{self._styles()}</style>\n</head>\n<body>"
        yield from self._opening()
        yield "<main>"
        for part in book.parts:
            yield from self._part(part)
        yield "</main>"
        yield f'<footer id="colofon"><h2>{_e(book.words.colophon)}</h2>'
        yield self.blocks(tree_of_html(book.colophon))
        yield f'<p><a href="{_e(book.address)}">{_e(book.address)}</a></p></footer>'
        yield "</body>\n</html>"

    def _styles(self) -> str:
        colours = "".join(f"--{name}: {value}; " for name, value in self.book.palette.items())
        return f":root {{ {colours}}}\n{STYLES.read_text('utf-8')}"

    def _opening(self) -> Iterator[str]:
        book = self.book
        yield "<header>"
        if book.cover:
            shown = base64.b64encode(book.cover.data).decode()
            source = f"data:{book.cover.media_type};base64,{shown}"
            yield f'<img src="{source}" alt="{_e(book.cover_alt)}">'
        yield f"<h1>{_e(book.title)}</h1>"
        if book.subtitle:
            yield f'<p class="subtitle">{_e(book.subtitle)}</p>'
        for does, who in book.makers:
            yield f'<p class="maker">{_e(does)}: {_e(who)}</p>'
        yield f'<p class="maker">{_e(book.publisher)}. {_e(book.edition)}</p></header>'
        yield f'<nav aria-labelledby="inhoud"><h2 id="inhoud">{_e(book.words.contents)}</h2><ul>'
        for part in book.parts:
            yield f'<li><a href="#{_e(part.id)}">{_e(_title(part))}</a></li>'
        yield "</ul></nav>"

    def _part(self, part: Part) -> Iterator[str]:
        self.notes, self.part = [], part.id
        yield f'<section id="{_e(part.id)}" class="part {_e(part.kind)}">'
        if part.label:
            yield f'<p class="label">{_e(part.label)}</p>'
        yield f"<h2>{_e(_title(part))}</h2>"
        if part.byline:
            yield f'<p class="byline">{_e(part.byline)}</p>'
        yield self.blocks(tree_of(part))
        if self.notes:
            yield f'<section class="notes"><h3>{_e(self.book.words.notes)}</h3>'
            for number, note in enumerate(self.notes, 1):
                yield self._note(number, note)
            yield "</section>"
        if part.address:
            yield f'<p class="why"><a href="{_e(part.address)}">{_e(part.address)}</a></p>'
        yield "</section>"

    def _note(self, number: int, note: Node) -> str:
        back = _e(self.book.words.back)
        place = f"{self.part}-noot-{number}"
        return (
            f'<div role="doc-footnote" id="{place}"><p>{number}.</p>{self.blocks(note["c"])}'
            f'<p><a role="doc-backlink" href="#{place}-terug" aria-label="{back} {number}">{back}'
            "</a></p></div>"
        )

    def blocks(self, nodes: Sequence[Node]) -> str:
        return "\n".join(self.block(node) for node in nodes)

    def block(self, node: Node) -> str:
        made: str = getattr(self, f"_{node['t']}")(node)
        return made

    def _p(self, node: Node) -> str:
        kind = f' class="{node["kind"]}"' if node["kind"] else ""
        kind += f' id="{_e(node["id"])}"' if node.get("id") else ""
        return f"<p{kind}>{self.inlines(node['c'])}</p>"

    def _h(self, node: Node) -> str:
        level = min(node["level"] + 1, 6)
        ident = f' id="{_e(node["id"])}"' if node["id"] else ""
        return f"<h{level}{ident}>{self.inlines(node['c'])}</h{level}>"

    def _ul(self, node: Node) -> str:
        items = "".join(f"<li>{self._item(item)}</li>" for item in node["items"])
        start = f' start="{node["start"]}"' if node["t"] == "ol" and node["start"] != 1 else ""
        return f"<{node['t']}{start}>{items}</{node['t']}>"

    _ol = _ul

    def _item(self, nodes: Sequence[Node]) -> str:
        if len(nodes) == 1 and nodes[0]["t"] == "p":
            return self.inlines(nodes[0]["c"])
        return self.blocks(nodes)

    def _quote(self, node: Node) -> str:
        said = f"<blockquote>{self.blocks(node['c'])}</blockquote>"
        if not node["who"]:
            return said
        return f"<figure>{said}<figcaption>{self.inlines(node['who'])}</figcaption></figure>"

    def _box(self, node: Node) -> str:
        ident = f' id="{_e(node["id"])}"' if node["id"] else ""
        return f'<div class="box {node["kind"]}"{ident}>{self.blocks(node["c"])}</div>'

    def _figure(self, node: Node) -> str:
        picture = self.book.pictures[node["src"]]
        source = f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"
        image = f'<img src="{source}" alt="{_e(node["alt"])}">'
        if not node["caption"]:
            return f"<p>{image}</p>"
        ident = f' id="{_e(node["id"])}"' if node["id"] else ""
        caption = self.inlines(node["caption"])
        return f"<figure{ident}>{image}<figcaption>{caption}</figcaption></figure>"

    def _table(self, node: Node) -> str:
        caption = f"<caption>{self.inlines(node['caption'])}</caption>" if node["caption"] else ""
        head = "".join(self._row(row, "col") for row in node["head"])
        body = "".join(self._row(row, "") for row in node["rows"])
        top = f"<thead>{head}</thead>" if head else ""
        # A wide table is moved sideways, also with the keyboard.
        label = _e(self.book.words.table)
        return (
            f'<div class="table" role="group" tabindex="0" aria-label="{label}">'
            f"<table>{caption}{top}<tbody>{body}</tbody></table></div>"
        )

    def _row(self, row: Sequence[Node], scope: str) -> str:
        return f"<tr>{''.join(self._cell(cell, scope) for cell in row)}</tr>"

    def _cell(self, cell: Node, scope: str) -> str:
        inside = self.inlines(cell["c"])
        scope = scope or ("row" if cell["names"] else "")
        tag = "th" if scope and inside else "td"
        wide = f' colspan="{cell["w"]}"' if cell["w"] > 1 else ""
        deep = f' rowspan="{cell["d"]}"' if cell["d"] > 1 else ""
        told = f' scope="{scope}"' if tag == "th" else ""
        return f"<{tag}{told}{wide}{deep}>{inside}</{tag}>"

    def _rule(self, node: Node) -> str:
        return "<hr>"

    def _pre(self, node: Node) -> str:
        return f'<pre tabindex="0">{_e("".join(node["c"]))}</pre>'

    def inlines(self, nodes: Sequence[Node | str]) -> str:
        return "".join(self.inline(node) for node in nodes)

    def inline(self, node: Node | str) -> str:
        if isinstance(node, str) or node["t"] == "br":
            return _e(node) if isinstance(node, str) else "<br>"
        return self._mark(node) if node["t"] == "note" else self._wrapped(node)

    def _wrapped(self, node: Node) -> str:
        kind = node["t"]
        inside = self.inlines(node["c"])
        if kind == "code":
            return f"<code>{inside}</code>"
        if kind in TAGS:
            return f"<{TAGS[kind]}>{inside}</{TAGS[kind]}>"
        if kind == "link" and (not node["url"].startswith("#") or node["url"][1:] in self.local):
            return f'<a href="{_e(node["url"])}">{inside}</a>'
        return inside

    def _mark(self, node: Node) -> str:
        self.notes.append(node)
        number = len(self.notes)
        place = f"{self.part}-noot-{number}"
        return (
            f'<sup><a role="doc-noteref" id="{place}-terug" href="#{place}" '
            f'aria-label="{_e(self.book.words.notes)} {number}">{number}</a></sup>'
        )


def _title(part: Part) -> str:
    return f"{part.number}. {part.title}" if part.number else part.title


def _e(text: str) -> str:
    return escape(clean(text))
