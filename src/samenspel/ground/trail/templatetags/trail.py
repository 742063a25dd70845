"""`{% load trail %}{% trail object %}`: the chain around a thing, to read from top to bottom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from typing import Any

from django import template
from django.db.models import Model
from django.template.context import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from samenspel.ground.common.templatetags.ui import in_words
from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.walking import Level, Link, Node, walk

register = template.Library()

SHOWN = 5
"""How many steps beside each other are shown at once; the rest is folded away."""
LINKED = 3
"""To how many others a step of a whole chain says it is linked."""


@dataclass(frozen=True)
class Word:
    """Words beside a step: how it is linked, and to what where that isn't plain."""

    text: Any
    other: Node | None


@dataclass(frozen=True)
class Step:
    """A step with the words between it and the chain."""

    node: Node
    words: list[Word]


@dataclass(frozen=True)
class Stage:
    """The steps that are equally far from the start; `words` when they hold for all of them."""

    shown: list[Step]
    folded: list[Step]
    words: list[Word]


@register.inclusion_tag("trail/trail.html", takes_context=True)
def trail(
    context: Context, thing: Model, *, level: int = 2, show_empty: bool = True
) -> dict[str, Any]:
    """Draw where `thing` comes from and what became of it; `level` is that of the headings.

    Where nothing became of it yet, that is said, unless `show_empty` is False because the page
    tells it in another way.
    """
    request = context.get("request")
    found = walk(thing, getattr(request, "person", None), getattr(request, "werkplaats", None))
    return {
        "start": found.start,
        "upstream": _stages(found.upstream, onward=False)[::-1],
        "downstream": _stages(found.downstream, onward=True),
        "level": level,
        "show_empty": show_empty,
    }


@register.filter
def model_name(model: type[Model]) -> str:
    """Return what a kind of step is called in an address."""
    return str(model._meta.model_name)


@register.simple_tag
def steps_of_kind(nodes: Iterable[Node], way: str) -> SafeString:
    """Write steps as items of a list, each with what it is linked to; "up" or "down" from here.

    A chain holds thousands of them, and a template of their own would take four times as long.
    """
    upward = way == "up"
    said: dict[Edge, str] = {}
    days: dict[date | datetime | None, str] = {None: ""}
    items = []
    for node in nodes:
        if node.date not in days:
            days[node.date] = f" <small>{conditional_escape(in_words(node.date))}</small>"
        links = []
        for link in node.links[:LINKED]:
            if link.edge not in said:
                said[link.edge] = escape(link.edge.forward if upward else link.edge.backward)
            other = link.target if upward else link.source
            links.append(f"<br><small>{said[link.edge]}: {escape(other.title)}</small>")
        title = f'<a href="{escape(node.url)}">{escape(node.title)}</a>'
        items.append(f"<li>{title}{days[node.date]}{''.join(links)}</li>")
    return SafeString("\n".join(items))


def _stages(levels: list[Level], *, onward: bool) -> list[Stage]:
    stages = []
    nearer = 1
    for nodes in levels:
        steps = [Step(node, _words(node.links, onward=onward, named=nearer > 1)) for node in nodes]
        shared = steps[0].words
        if all(step.words == shared for step in steps):
            steps = [Step(step.node, []) for step in steps]
        else:
            shared = []
        stages.append(Stage(steps[:SHOWN], steps[SHOWN:], shared))
        nearer = len(nodes)
    return stages


def _words(links: list[Link], *, onward: bool, named: bool) -> list[Word]:
    """Return each phrase once; with the other end where more than one is possible.

    Before the start the words lead on from a step ("taken up by"), after it they lead to it.
    Named, what follows the start looks back ("comes from: …"), so that it reads as a sentence.
    """
    if not named:
        return [Word(text, None) for text in dict.fromkeys(link.edge.forward for link in links)]
    if onward:
        return [Word(link.edge.backward, link.source) for link in links]
    return [Word(link.edge.forward, link.target) for link in links]
