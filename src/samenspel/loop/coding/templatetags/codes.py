"""How codes are drawn: a dot of its colour beside its name, which says it all by itself.

What stands on a page by the hundred (codes of a tree, cells of a table) is written here and not in
a template: that is several times as quick.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.loop.coding.models import Code
from samenspel.loop.coding.tree import Nested, Node
from samenspel.loop.teams.models import Team

register = template.Library()
DEFINITION_WORDS = 30


@register.simple_tag
def swatch(colour: str) -> SafeString:
    """Draw a dot of `colour`, a hex colour; nobody needs to see it."""
    return _dot(colour)


@lru_cache(maxsize=1_000)
def _dot(colour: str) -> SafeString:
    return format_html(
        '<svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
        '<circle cx="8" cy="8" r="7" fill="{}"/></svg>',
        colour,
    )


@register.simple_tag
def code_chip(code: Code, url: str = "") -> SafeString:
    """Show a code in running text: its dot and its name; with `url` it leads there."""
    inside = format_html("{}<span>{}</span>", _dot(code.colour), code.name)
    if url:
        return format_html('<a class="code-chip" href="{}">{}</a>', url, inside)
    return format_html('<span class="code-chip">{}</span>', inside)


@register.simple_tag
def code_tree(codes: Iterable[Nested], team: Team) -> SafeString:
    """Draw a counted tree as lists within lists: name, number of passages, definition."""
    code_url = reverse("coding:codebook", kwargs={"slug": team.slug})
    passages_url = reverse("coding:passages", kwargs={"slug": team.slug})
    pieces = []
    for item in codes:
        code = item.node.code
        about = Truncator(code.definition).words(DEFINITION_WORDS) if code.definition else ""
        pieces.append(
            f'{"<ul role=list>" if item.opens else ""}<li id="code-{code.pk}">'
            f'<div class="codebook__code"><p class="codebook__name">{_dot(code.colour)}'
            f'<a href="{code_url}{code.pk}/">{escape(code.name)}</a></p>'
            f'<p class="codebook__number">{_number_of(item.node, passages_url)}</p></div>'
            + (f'<p class="codebook__definition">{escape(about)}</p>' if about else "")
            + ("" if item.node.has_children else "</li>")
            + "</ul></li>" * len(item.closes)
        )
    return mark_safe("".join([*pieces, "</ul>"] if pieces else []))


def _number_of(node: Node, url: str) -> str:
    """Say how many passages have a code, and lead to them."""
    own, under = node.own or 0, node.under or 0
    if node.has_children:
        itself = escape(_("(itself: %(own)s)") % {"own": own})
        href = f"{url}?code={node.code.pk}&amp;onder=on"
        return f'<a href="{href}">{in_passages(under)}</a> <span class="quiet">{itself}</span>'
    if not own:
        none = _("no passages yet")
        return f'<span class="quiet">{escape(none)}</span>'
    return f'<a href="{url}?code={node.code.pk}">{in_passages(own)}</a>'


def in_passages(number: int) -> str:
    """Say a number of passages."""
    said = ngettext("%(number)s passage", "%(number)s passages", number)
    return escape(said % {"number": number})


@register.simple_tag
def number_cells(cells: Sequence[dict[str, Any]]) -> SafeString:
    """Draw cells of a table: each has `number`, `head` (its column) and perhaps `url`."""
    return mark_safe("".join(_cell(**cell) for cell in cells))


def _cell(number: int, head: str, url: str = "") -> str:
    inside = f'<a href="{escape(url)}">{number}</a>' if url else str(number)
    return (
        '<td class="utrecht-table__cell utrecht-table__cell--numeric-column '
        'utrecht-table__cell--numeric-data" role="cell" '
        f'data-label="{escape(head)}"><span>{inside}</span></td>'
    )
