"""The first texts of a new site, from plain-text files in `starter/`."""

import re
from importlib import resources
from string import Template
from typing import Any, NamedTuple

from django.utils.html import escape

from samenspel.loop.network.models import Werkplaats

STARTER_TEXTS = ["over-ons", "privacy", "toegankelijkheid"]
"""Which pages a new site begins with, by address; each has a file `starter/<address>.txt`."""
HUB_TEXTS = {"over-ons"}
"""Which of them read otherwise on the national hub: `starter/hub-<address>.txt`."""


_LINK = re.compile(r"\[([^\]]+)\]\((/[^)]*)\)")


class StarterText(NamedTuple):
    """A text as a page needs it; `body` is HTML."""

    title: str
    introduction: str
    body: str


def starter_text(name: str, werkplaats: Werkplaats) -> StarterText:
    """Return the starter text `name` for `werkplaats`.

    The file: the title, an empty line, an introduction, and then paragraphs. A line that begins
    with "# " is a heading, lines that begin with "- " are a list, "[words](/address/)" is a link,
    and $naam and the like stand for the facts.
    """
    raw = (resources.files("samenspel.reach.website") / "starter" / f"{name}.txt").read_text(
        "utf-8"
    )
    filled = Template(raw).substitute(_facts(werkplaats))
    title, introduction, *rest = re.split(r"\n{2,}", filled.strip())
    return StarterText(title, introduction, "".join(_as_html(block) for block in rest))


def home_blocks() -> list[dict[str, Any]]:
    """Return what a new home page shows, in order."""
    return [
        _block("questions", heading="Vragen en wat ermee gebeurt", number=3),
        _block("activities", heading="Binnenkort", number=3),
        _block("perspectives", heading="Drie kanten, één gesprek"),
        _block("teams", heading="Teams die nu aan de slag zijn", number=3),
        _block("news", heading="Nieuws", number=3),
        _block("forces", heading="Hoe wij samen leren"),
    ]


def hub_blocks() -> list[dict[str, Any]]:
    """Return what a new national hub shows under its regions."""
    return [
        _block("perspectives", heading="Drie kanten, één gesprek"),
        _block("news", heading="Nieuws", number=3),
        _block("forces", heading="Hoe Werkplaatsen leren"),
    ]


def _block(kind: str, **value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value}


def _facts(werkplaats: Werkplaats) -> dict[str, str]:
    contact = werkplaats.email or "de coördinator"
    return {
        "naam": werkplaats.name,
        "regio": werkplaats.region,
        "mail": contact,
    }


def _as_html(block: str) -> str:
    lines = block.split("\n")
    if all(line.startswith("- ") for line in lines):
        return f"<ul>{''.join(f'<li>{_linked(line[2:])}</li>' for line in lines)}</ul>"
    if block.startswith("# "):
        return f"<h2>{escape(block[2:])}</h2>"
    return f"<p>{'<br/>'.join(_linked(line) for line in lines)}</p>"


def _linked(line: str) -> str:
    return _LINK.sub(r'<a href="\2">\1</a>', escape(line))
