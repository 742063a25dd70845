"""The lines of a text with their codes, as HTML. Plain strings: a page holds thousands of lines."""

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samenspel.loop.coding.marks import (
    LANES,
    NO_CODE,
    Given,
    Mark,
    marks_in,
    segments_on,
    with_marks,
)
from samenspel.loop.coding.models import Code
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import Line, lines_between, lines_of
from samenspel.loop.sources.shown import shown_lines
from samenspel.loop.sources.templatetags.sources import source_line
from samenspel.loop.teams.models import Team

FEW = 3
"""Up to so many stretches are read one by one; for more the whole text is read once."""
BLOCK = 40
"""How many lines stand together: a browser only works on the blocks that are in sight."""
BARE = "#5f6b7a"
"""The colour of a passage without a code."""


def draw_source(source: Source, person: Person) -> SafeString:
    """Return all lines of `source` with the codes that `person` may see. Eight queries at most."""
    rows = list(_Pen(source).rows(lines_of(source), marks_in(source, person)))
    blocks = ("".join(rows[at : at + BLOCK]) for at in range(0, len(rows), BLOCK))
    return mark_safe("".join(f'<div class="rows">{block}</div>\n' for block in blocks))


def draw_stretches(
    source: Source, person: Person, stretches: Sequence[tuple[int, int]]
) -> dict[int, SafeString]:
    """Return the lines that hold `stretches`, by number, to put in place of what was drawn."""
    pen = _Pen(source)
    rows: dict[int, SafeString] = {}
    if len(stretches) > FEW:
        every = with_marks(lines_of(source), marks_in(source, person))
        return {
            line.number: pen.row(line, marks)
            for line, marks in every
            if any(start <= line.end and line.start <= end for start, end in stretches)
        }
    for start, end in stretches:
        lines = list(lines_between(source, min(start, len(source.text)), end))
        marks = marks_in(source, person, (lines[0].start, lines[-1].end))
        rows |= {line.number: pen.row(line, here) for line, here in with_marks(lines, marks)}
    return rows


class _Pen:
    """Draws lines of one source: what is the same on each of them is looked up once."""

    def __init__(self, source: Source) -> None:
        at = {"slug": source.team.slug, "pk": source.pk}
        self.source_url = escape(reverse("coding:source", kwargs=at))
        self.stretch_url = escape(reverse("coding:stretch", kwargs=at))
        self.text = source.text
        self.open_words = escape(_("Code line {number}"))
        self.no_code = _("Without a code")
        self.look = escape(_("Needs a look"))
        self.memo = escape(_("Has a memo"))

    def rows(self, lines: Iterable[Line], marks: Sequence[Mark]) -> Iterator[str]:
        for line, here in with_marks(lines, marks):
            yield self.row(line, here)

    def row(self, line: Line, marks: list[Mark]) -> SafeString:
        """Draw one line: a link to code it, its words, and the codes that begin on it."""
        segments = segments_on(line.start, line.end, marks)
        shown = next(shown_lines([line], segments))
        number = line.number
        begins = [mark for mark in marks if mark.start >= line.start]
        chips = "".join(self._chip(mark) for mark in begins)
        codes = f'<ul class="row__codes" role="list">{chips}</ul>' if chips else ""
        opens = " row--opens" if line.opens_turn else ""
        label = self.open_words.replace("{number}", str(number))
        return mark_safe(
            f'<div class="row{opens}" id="rij-{number}"><a class="row__open" '
            f'href="{self.stretch_url}?regel={number}" aria-label="{label}">{number}</a>'
            f"{source_line(shown)}{codes}</div>"
        )

    def _chip(self, mark: Mark) -> str:
        """Draw the codes of a passage: filled when the own, open when only others gave it."""
        given = mark.given or [Given(NO_CODE, self.no_code, mine=True)]
        signs = ""
        if mark.has_memo:
            signs += f'<span class="chip__sign" title="{self.memo}">✎<span class="only-heard"> {self.memo}</span></span>'  # noqa: E501
        if mark.needs_look:
            signs += f'<span class="chip__sign chip__sign--look">? <span class="only-heard">{self.look}</span></span>'  # noqa: E501
        href = f"{self.source_url}?fragment={mark.passage}#p{mark.passage}"
        pieces = []
        for at, one in enumerate(given):
            place = f' id="p{mark.passage}"' if at == 0 else ""
            kind = "chip" if one.mine else "chip chip--others"
            who = f' title="{escape(", ".join(one.by))}"' if one.by else ""
            pieces.append(
                f'<li><a class="{kind} c{one.code}"{place} href="{href}"{who} '
                f'data-start="{mark.start}" data-end="{mark.end}">{escape(one.name)}'
                f"{signs if at == 0 else ''}</a></li>"
            )
        return "".join(pieces)


def colours_of(team: Team) -> str:
    """Return the stylesheet that gives every code of `team` its colour, also those out of use."""
    codes = Code.objects.of_team(team).order_by("pk").values_list("pk", "colour")
    return "".join(rules_for(pk, colour) for pk, colour in [(NO_CODE, BARE), *codes])


def rules_for(pk: int, colour: str) -> str:
    """Return the rules of one code: for its label, and for each lane under the words."""
    lanes = "".join(f".u{lane}-{pk}{{--u{lane}:{colour}}}" for lane in range(LANES))
    return f".c{pk}{{--c:{colour}}}{lanes}\n"
