"""References as files for the programs in which people keep them: BibTeX, RIS, CSL-JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samenspel.ground.citing.items import Item, cleaned, free_key

BIBTEX_TYPES = {
    "book": "book",
    "article-journal": "article",
    "article-newspaper": "article",
    "article-magazine": "article",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    "report": "techreport",
    "webpage": "online",
}
BIBTEX_FIELDS = {
    "title": "title",
    "collection-title": "series",
    "publisher-place": "address",
    "volume": "volume",
    "edition": "edition",
    "number": "number",
    "issue": "number",
    "page": "pages",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "URL": "url",
    "language": "language",
    "abstract": "abstract",
    "note": "note",
    "genre": "type",
}
RIS_TYPES = {
    "book": "BOOK",
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "thesis": "THES",
    "report": "RPRT",
    "webpage": "ELEC",
    "motion_picture": "VIDEO",
}
RIS_FIELDS = {
    "title": "TI",
    "container-title": "T2",
    "collection-title": "T3",
    "publisher": "PB",
    "publisher-place": "CY",
    "volume": "VL",
    "issue": "IS",
    "edition": "ET",
    "genre": "M3",
    "DOI": "DO",
    "URL": "UR",
    "language": "LA",
    "abstract": "AB",
    "note": "N1",
}
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def write_csl(items: Iterable[Mapping[str, Any]]) -> str:
    """Return `items` as CSL-JSON."""
    return json.dumps([cleaned(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def write_bibtex(items: Iterable[Mapping[str, Any]]) -> str:
    """Return `items` as BibTeX, in UTF-8; no two have the same key."""
    taken: set[str] = set()
    entries = []
    for item in map(cleaned, items):
        key = free_key(item["id"], taken)
        taken.add(key.lower())
        kind = BIBTEX_TYPES.get(item["type"], "misc")
        told = ",\n".join(f"  {name} = {{{text}}}" for name, text in _bibtex(item))
        entries.append(f"@{kind}{{{key},\n{told}\n}}\n")
    return "\n".join(entries)


def _bibtex(item: Item) -> Iterator[tuple[str, str]]:
    for name in ("author", "editor"):
        if name in item:
            yield name, " and ".join(_bibtex_name(one) for one in item[name])
    yield from _came_out(item, "-", "year", "date")
    for name, field in _bibtex_places(item["type"]):
        if name in item:
            yield field, _escaped(item[name])
    for name, field in BIBTEX_FIELDS.items():
        if name in item and not (name == "number" and "issue" in item):
            # An address or DOI is used as it stands.
            raw = name in {"DOI", "URL"}
            text = item[name].replace("{", "").replace("}", "") if raw else _escaped(item[name])
            yield field, text.replace("-", "--") if name == "page" else text
    if seen := _day(item, "accessed", "-"):
        yield "urldate", seen


def _bibtex_places(kind: str) -> Iterator[tuple[str, str]]:
    within = kind in {"chapter", "paper-conference"}
    yield "container-title", "booktitle" if within else "journal"
    makers = {"thesis": "school", "report": "institution", "webpage": "organization"}
    yield "publisher", makers.get(kind, "publisher")


def _bibtex_name(one: Mapping[str, str]) -> str:
    if "literal" in one:
        return f"{{{_escaped(one['literal'])}}}"
    particles = [one.get("dropping-particle", ""), one.get("non-dropping-particle", "")]
    family = " ".join(part for part in [*particles, one["family"]] if part)
    parts = [family, one.get("suffix", ""), one.get("given", "")]
    return ", ".join(_escaped(part) for part in parts if part)


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)


def write_ris(items: Iterable[Mapping[str, Any]]) -> str:
    """Return `items` as RIS, in UTF-8."""
    return "".join(
        "".join(f"{tag}  - {text}\r\n" for tag, text in _ris(cleaned(item))) + "ER  - \r\n\r\n"
        for item in items
    )


def _ris(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", RIS_TYPES.get(item["type"], "GEN")
    if item["id"]:
        yield "ID", item["id"]
    for name, tag in (("author", "AU"), ("editor", "A2")):
        for one in item.get(name, []):
            yield tag, _ris_name(one)
    yield from _came_out(item, "/", "PY", "DA")
    for name, tag in RIS_FIELDS.items():
        if name in item:
            yield tag, item[name]
    first, _dash, last = item.get("page", "").partition("-")
    yield from ((tag, text) for tag, text in (("SP", first), ("EP", last)) if text)
    if number := item.get("ISBN") or item.get("ISSN"):
        yield "SN", number
    if seen := _day(item, "accessed", "/"):
        yield "Y2", seen


def _ris_name(one: Mapping[str, str]) -> str:
    if "literal" in one:
        return one["literal"]
    particles = [one.get("dropping-particle", ""), one.get("non-dropping-particle", "")]
    family = " ".join(part for part in [*particles, one["family"]] if part)
    return ", ".join(part for part in [family, one.get("given", ""), one.get("suffix", "")] if part)


def _came_out(item: Item, dash: str, year: str, day: str) -> Iterator[tuple[str, str]]:
    if date := _day(item, "issued", dash):
        yield year, date[:4]
        if dash in date:
            yield day, date
    elif literal := item.get("issued", {}).get("literal"):
        yield year, _escaped(literal)


def _day(item: Item, name: str, dash: str) -> str:
    parts = item.get(name, {}).get("date-parts") or [[]]
    if not parts[0]:
        return ""
    year, *rest = parts[0]
    return dash.join([f"{year:04d}", *(f"{part:02d}" for part in rest)])
