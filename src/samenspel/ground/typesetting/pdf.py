"""A book as PDF: tagged (PDF/UA-1) and made to keep (PDF/A-2a), set by Typst.

The book goes in as data, see book.typ: nothing of it is ever part of a program. Row headings of a
table are bold, and not tagged as headings: Typst can't (0.15); column headings are.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import segno

from samenspel.ground.typesetting import letters, running
from samenspel.ground.typesetting.manuscript import Manuscript, Reason, TypesettingError
from samenspel.ground.typesetting.tree import clean, plain, tree_of, tree_of_html, walk

CHILD = "samenspel.ground.typesetting.typst_child"
SHORT_BOX = 700
"""How many characters a box may hold to stay on one page."""
A_LINE = 60
"""The longest title above a page."""


def make_pdf(book: Manuscript, folder: Path, *, fonts: Path) -> bytes:
    """Return `book` as PDF, set with the letters in `fonts`; works in `folder`."""
    place = folder / "pdf"
    place.mkdir()
    used = pictures_of(book)
    for picture in used.values():
        (place / picture.name).write_bytes(picture.data)
    if book.cover:
        (place / f"cover-{book.cover.name}").write_bytes(book.cover.data)
    (place / "qr.svg").write_bytes(_code(book))
    (place / "said.json").write_text(json.dumps(_said(book), ensure_ascii=False), "utf-8")
    running.run([sys.executable, "-I", "-B", "-m", CHILD, str(fonts)], place)
    return (place / "out.pdf").read_bytes()


def pictures_of(book: Manuscript) -> Mapping[str, Any]:
    """Return the pictures that stand in `book`; raises TypesettingError when one isn't there."""
    shown = [node["src"] for part in book.parts for node in walk(tree_of(part)) if "src" in node]
    for src in shown:
        if src not in book.pictures:
            raise TypesettingError(Reason.NO_PICTURE, src)
    return {src: book.pictures[src] for src in shown}


def _said(book: Manuscript) -> dict[str, Any]:
    cover = None
    if book.cover:
        cover = {"file": f"cover-{book.cover.name}", "alt": clean(book.cover_alt)}
    parts = [
        {
            "id": part.id,
            "kind": part.kind,
            "title": clean(part.title),
            "short": _short(clean(part.title)),
            "number": part.number,
            "label": clean(part.label),
            "byline": clean(part.byline),
            "address": part.address,
            "blocks": tree_of(part),
        }
        for part in book.parts
    ]
    said = {
        "title": clean(book.title),
        "short": _short(clean(book.title)),
        "subtitle": clean(book.subtitle),
        "summary": clean(book.summary),
        "creators": [clean(one) for one in book.creators],
        "lang": book.language.split("-")[0],
        "publisher": clean(book.publisher),
        "edition": clean(book.edition),
        "makers": [[clean(does), clean(who)] for does, who in book.makers],
        "colours": book.palette,
        "words": {"contents": book.words.contents, "colophon": book.words.colophon,
                  "scan": book.words.scan},
        "cover": cover,
        "address": book.address,
        "colophon": tree_of_html(book.colophon),
        "parts": parts,
    }  # fmt: skip
    _ready(said, book)
    return letters.breakable(said)


def _ready(said: dict[str, Any], book: Manuscript) -> None:
    """Give each picture its file, each text as it stands its words, and each link an end."""
    nodes = [*_nodes(said["parts"]), *walk(said["colophon"])]
    ids = [part["id"] for part in said["parts"]]
    for node in nodes:
        if node["t"] == "figure":
            picture = book.pictures[node.pop("src")]
            node["file"], node["width"] = picture.name, 100
        if node["t"] == "box":
            node["short"] = len(plain(node["c"])) < SHORT_BOX
        if node["t"] in {"code", "pre"}:
            node["text"] = "".join(one for one in node.pop("c") if isinstance(one, str))
        if node.get("id") and node["t"] in {"h", "p", "box", "figure"}:
            node["id"] = "" if node["id"] in ids else node["id"]
            ids.append(node["id"])
    for node in nodes:
        loose = node["t"] == "link" and node["url"].startswith("#") and node["url"][1:] not in ids
        if loose:
            node["t"] = "span"


def _nodes(parts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for part in parts:
        yield from walk(part["blocks"])


def _short(title: str) -> str:
    return title if len(title) <= A_LINE else title[: A_LINE - 1].rstrip() + "…"


def _code(book: Manuscript) -> bytes:
    drawn = BytesIO()
    code = segno.make(book.address, error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, omitsize=True, dark=book.palette["ink"], light=None)
    return drawn.getvalue()
