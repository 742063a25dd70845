"""Tables: how many passages have which code, from whom, in which text, together with what."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.words import joined
from samenspel.loop.coding import tables
from samenspel.loop.coding.pictures import bubbles, shapes
from samenspel.loop.coding.tree import codes_of
from samenspel.loop.network.models import Perspective
from samenspel.loop.research.views.guards import for_readers
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team

DRAWN = 12
"""How many codes a picture shows: what is more can't be told apart."""
A_PAGE = 25
MOST_PAIRS = 60


@require_safe
@for_readers
def by_perspective(request: HttpRequest, team: Team) -> HttpResponse:
    """Show who speaks of what: codes against perspectives."""
    gathered = request.GET.get("onder") == "on"
    nodes = codes_of(team)
    grid = tables.by_perspective(team, request.person, nodes, gathered=gathered)
    base = reverse("coding:passages", kwargs={"slug": team.slug})
    heads = [label_of(Perspective, one) or _("not known, or one of us") for one in grid.columns]
    under = {"onder": "on"} if gathered else {}
    in_all = _("Passages in all")
    rows = [
        {
            "node": row.node,
            "cells": [
                *(
                    {
                        "number": number,
                        "head": head,
                        "url": _url(base, code=row.node.code.pk, perspectief=column, **under)
                        if number and column
                        else "",
                    }
                    for number, head, column in zip(row.cells, heads, grid.columns, strict=True)
                ),
                {
                    "number": row.total,
                    "head": in_all,
                    "url": _url(base, code=row.node.code.pk, **under),
                },
            ],
        }
        for row in grid.rows
        if row.total
    ]
    totals = zip([*heads, in_all], [*grid.totals, grid.total], strict=True)
    drawn = sorted(grid.rows, key=lambda row: -row.total)[:DRAWN]
    context = {
        "team": team,
        "gathered": gathered,
        "heads": heads,
        "rows": rows,
        "unused": len(grid.rows) - len(rows),
        "totals": [{"head": head, "number": number} for head, number in totals],
        "total": grid.total,
        "missing": joined(one.label for one in grid.missing),
        "picture": shapes(
            [(row.node.code.name, row.node.code.colour, row.cells) for row in drawn if row.total],
            list(zip(grid.columns, heads, strict=True)),
        ),
    }
    return render(request, "coding/table_perspectives.html", context)


@require_safe
@for_readers
def by_source(request: HttpRequest, team: Team) -> HttpResponse:
    """Show which text says what: texts against the codes that are used most."""
    columns = tables.most_used(team, request.person, codes_of(team), DRAWN)
    every = Source.objects.filter(team=team).order_by("title", "pk").only("pk", "title")
    page = Paginator(every, A_PAGE).get_page(request.GET.get("pagina"))
    table = tables.by_source(team, request.person, columns, list(page.object_list))
    base = reverse("coding:passages", kwargs={"slug": team.slug})
    rows = [
        {
            "source": source,
            "url": _url(base, bron=source.pk),
            "cells": [
                {
                    "number": number,
                    "head": node.code.name,
                    "url": _url(base, code=node.code.pk, bron=source.pk) if number else "",
                }
                for number, node in zip(numbers, table.nodes, strict=True)
            ],
        }
        for source, numbers in table.rows
    ]
    context = {
        "team": team,
        "columns": table.nodes,
        "rows": rows,
        "page": page,
        "picture": bubbles(
            [(source.title, "", numbers) for source, numbers in table.rows],
            [(node.code.name, node.code.colour) for node in table.nodes],
        ),
    }
    return render(request, "coding/table_sources.html", context)


@require_safe
@for_readers
def together(request: HttpRequest, team: Team) -> HttpResponse:
    """Show which codes share words, the strongest pairs first."""
    known = {node.code.pk: node for node in codes_of(team)}
    counts = tables.overlaps(team, request.person)
    base = reverse("coding:passages", kwargs={"slug": team.slug})
    strongest = [
        ((one, other), number)
        for (one, other), number in counts.most_common()
        if one in known and other in known
    ]
    pairs = [
        {"one": known[one], "other": known[other], "number": number,
         "url": _url(base, code=one, samen=other)}
        for (one, other), number in strongest[:MOST_PAIRS]
    ]  # fmt: skip
    drawn = _most_shared(pairs)
    context = {
        "team": team,
        "pairs": pairs,
        "more": max(0, len(strongest) - MOST_PAIRS),
        "picture": bubbles(
            [
                (known[one].code.name, known[one].code.colour,
                 [counts[min(one, other), max(one, other)] for other in drawn])
                for one in drawn
            ],
            [(known[other].code.name, known[other].code.colour) for other in drawn],
        ),
    }  # fmt: skip
    return render(request, "coding/table_together.html", context)


def _most_shared(pairs: Sequence[dict[str, Any]]) -> list[int]:
    """Return the keys of the codes of the strongest pairs, as many as a picture shows."""
    keys = dict.fromkeys(node.code.pk for pair in pairs for node in (pair["one"], pair["other"]))
    return list(keys)[:DRAWN]


def _url(base: str, **what: Any) -> str:
    """Return the address of passages; the values are keys and values of choices."""
    return f"{base}?{'&'.join(f'{name}={value}' for name, value in what.items())}"
