"""What is referred to, as CSL-JSON: a mapping with `id`, `type`, `title`, `author` and the like.

See https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html. We hold a part of it: what
people fill in, and what BibTeX and RIS know. `cleaned` keeps that part, as plain text.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

Item = dict[str, Any]

#: The kinds that one may choose, and those that only come from files.
TYPES = (
    "book",
    "article-journal",
    "webpage",
    "report",
    "chapter",
    "paper-conference",
    "thesis",
    "article-newspaper",
    "article-magazine",
    "motion_picture",
    "document",
)
NAMES = ("author", "editor")
DATES = ("issued", "accessed")
TEXTS = (
    "title",
    "container-title",
    "collection-title",
    "publisher",
    "publisher-place",
    "volume",
    "issue",
    "page",
    "edition",
    "number",
    "genre",
    "event",
    "DOI",
    "ISBN",
    "ISSN",
    "URL",
    "language",
    "abstract",
    "note",
)
LONGEST = 2000
MOST_NAMES = 200

# The tags that CSL-JSON and the makers of files put in titles; anything else with < is text.
_TAG = re.compile(r"(?i)</?(?:i|b|em|strong|sup|sub|sc|span|p|br|jats:\w+)(?:\s[^<>]*)?/?>")
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>]{1,200})", re.IGNORECASE)


def plain(value: Any, longest: int = LONGEST) -> str:
    """Return `value` as one line of plain text, without marks that can't be seen."""
    text = unescape(_TAG.sub("", str(value or "")))
    text = "".join(one for one in text if _shown(one))
    return " ".join(text.split())[:longest].rstrip()


def _shown(one: str) -> bool:
    # Kept: what joins emoji, and what says in which direction a word is read.
    return unicodedata.category(one) not in {"Cs", "Co", "Cn"} and (one >= " " or one in "\n\t")


def cleaned(item: Mapping[str, Any]) -> Item:
    """Return the part of `item` that we hold; strange values are left out, nothing is made up."""
    kind = str(item.get("type") or "")
    clean: Item = {"id": plain(item.get("id"), 60), "type": kind if kind in TYPES else "document"}
    for name in TEXTS:
        if text := plain(_first(item.get(name))):
            clean[name] = text
    for name in NAMES:
        if people := _people(item.get(name)):
            clean[name] = people
    for name in DATES:
        if date := _date(item.get(name)):
            clean[name] = date
    if "DOI" in clean:
        clean["DOI"] = doi_in(clean["DOI"]) or clean.pop("DOI")
    if "URL" in clean and not re.match(r"https?://[^\s/]", clean["URL"], re.IGNORECASE):
        clean.pop("URL")
    return clean


def _first(value: Any) -> Any:
    """Return the first of a list: who answers for a DOI gives lists of one."""
    if isinstance(value, list):
        return value[0] if value else ""
    return "" if isinstance(value, dict) else value


def _people(value: Any) -> list[dict[str, str]]:
    found = []
    for one in value if isinstance(value, list) else []:
        if not isinstance(one, Mapping):
            continue
        parts = {part: plain(one.get(part), 200) for part in ("family", "given", "suffix")}
        for part in ("dropping-particle", "non-dropping-particle"):
            parts[part] = plain(one.get(part), 60)
        name = {part: text for part, text in parts.items() if text}
        if "family" not in name:
            whole = plain(one.get("literal") or one.get("name") or name.get("given"), 300)
            name = {"literal": whole} if whole else {}
        if name:
            found.append(name)
    return found[:MOST_NAMES]


def _date(value: Any) -> dict[str, Any]:
    """Return a date or period, or the words in which it was told; empty when there is nothing."""
    if not isinstance(value, Mapping):
        return {}
    parts = value.get("date-parts")
    days = [_numbers(one) for one in parts[:2]] if isinstance(parts, list) else []
    if days and all(days):
        return {"date-parts": days}
    words = plain(value.get("literal") or value.get("raw"), 60)
    return date_in(words) if words else {}


def _numbers(value: Any) -> list[int]:
    numbers: list[int] = []
    for part, most in zip(value if isinstance(value, list) else [], (9999, 12, 31), strict=False):
        text = str(part).strip()
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
        if not 0 < number <= most:
            break
        numbers.append(number)
    return numbers


def date_in(words: str) -> dict[str, Any]:
    """Return the date that `words` tell ("2017", "2017-10-26", "2017/10"), or the words."""
    text = plain(words, 60).strip("/ ")
    if found := re.fullmatch(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:/.*)?", text):
        numbers = _numbers([part for part in found.groups() if part])
        if numbers:
            return {"date-parts": [numbers]}
    return {"literal": text} if text else {}


def year_of(item: Mapping[str, Any]) -> str:
    """Return the year in which it came out; empty when nobody knows."""
    issued = item.get("issued") or {}
    parts = issued.get("date-parts") or [[]]
    if parts[0]:
        return str(parts[0][0])
    found = re.search(r"\d{4}", str(issued.get("literal", "")))
    return found[0] if found else ""


def name_of(person: Mapping[str, str]) -> str:
    """Return a name as one says it: "Jan van den Berg"."""
    if "literal" in person:
        return person["literal"]
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(person[part] for part in order if person.get(part))


def doi_in(text: str) -> str | None:
    """Return the DOI in `text`, which may be an address, in small letters; None without one."""
    found = _DOI.search(text)
    return found[1].rstrip(".,;)]}").lower() if found else None


def key_for(item: Mapping[str, Any], taken: Iterable[str] = ()) -> str:
    """Return a short name to cite `item` with, as in "tonkens2011", that is not in `taken`."""
    people = item.get("author") or item.get("editor") or [{}]
    first = people[0].get("family") or people[0].get("literal") or item.get("title", "")
    words = re.findall(r"[a-z0-9]+", _latin(first).lower())
    name = words[0][:30] if words else "bron"
    return free_key(f"{name}{year_of(item)}", taken)


def free_key(wanted: str, taken: Iterable[str]) -> str:
    """Return `wanted` in the letters that a key may have, with a letter more when it is taken."""
    used = {one.lower() for one in taken}
    base = re.sub(r"[^A-Za-z0-9_-]+", "-", _latin(wanted)).strip("-")[:50] or "bron"
    key, number = base, 0
    while key.lower() in used:
        number += 1
        key = f"{base}{_letters(number)}"
    return key


def _letters(number: int) -> str:
    told = ""
    while number:
        number, rest = divmod(number - 1, 26)
        told = chr(ord("a") + rest) + told
    return told


def _latin(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o"))
    return "".join(one for one in apart if not unicodedata.combining(one))
