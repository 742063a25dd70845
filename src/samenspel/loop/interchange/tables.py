"""Passages as a table: for ourselves with everything, or to share with only what may be shared."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from samenspel.ground.common.tables import csv_response, xlsx_response
from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.gate import passages_for, passages_quotable
from samenspel.loop.coding.models import BlindRound, Code, Coding, Passage, PassageVoice
from samenspel.loop.interchange.models import MadeKind
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team

CELL = 32_000
"""What fits in a cell of Excel."""


@dataclass(frozen=True)
class PassageTable:
    """Columns and rows, and whose words are in them."""

    columns: list[str]
    rows: list[list[Any]]
    participants: list[Participant]


def passage_table(team: Team, person: Person, circle: str) -> PassageTable:
    """Return the passages that may be seen in `circle` (empty: by the researchers, as `person`).

    A table to share has no memos and doesn't say who coded: that stays among ourselves.
    """
    seen = passages_quotable(team, Reach(circle)) if circle else passages_for(person, team)
    seen = seen.marked_before(person)
    blind = set(BlindRound.objects.of_coder(person).values_list("sources", flat=True))
    codings = Coding.objects.seen_by(person).filter(code__retired_at=None).select_related("by")
    voices = PassageVoice.objects.select_related("participant").order_by("pk")
    passages = list(
        seen.select_related("source")
        .defer("source__text", "source__extra")
        .prefetch_related(Prefetch("codings", codings), Prefetch("voices", voices))
        .order_by("source__title", "source", "start", "end", "pk")
    )
    columns = [_("Codes"), _("Words"), _("Who says it"), _("Perspective"), _("Text"), _("Line")]
    people = {
        voice.participant_id: voice.participant
        for passage in passages
        for voice in passage.voices.all()
        if voice.participant is not None
    }
    for passage in passages:
        if passage.source_id in blind:
            passage.memo = ""  # it would tell what the others think
    rows = list(_rows(team, passages, inside=not circle))
    if not circle:
        columns += [_("Memo"), _("Who coded")]
    return PassageTable(columns, rows, list(people.values()))


def _rows(team: Team, passages: list[Passage], *, inside: bool) -> Iterator[list[Any]]:
    paths = _paths(team)
    lines = _line_starts({passage.source_id for passage in passages})
    labels = dict(Perspective.choices)
    for passage in passages:
        voices = list(passage.voices.all())
        codings = list(passage.codings.all())
        row = [
            "; ".join(sorted({paths[one.code_id] for one in codings if one.code_id in paths})),
            passage.text[:CELL],
            ", ".join(dict.fromkeys(_called(voice) for voice in voices)),
            ", ".join(dict.fromkeys(str(labels[one.perspective]) for one in voices
                                    if one.perspective in labels)),
            passage.source.title,
            bisect_right(lines[passage.source_id], passage.start),
        ]  # fmt: skip
        if inside:
            row += [passage.memo, ", ".join(sorted({str(one.by) for one in codings if one.by}))]
        yield row


def _called(voice: PassageVoice) -> str:
    return voice.participant.code if voice.participant else str(voice.get_standing_display())


def _paths(team: Team) -> dict[int, str]:
    """Return each code with what it falls under, as in "Hulp > Buren"."""
    codes = {code.pk: code for code in Code.objects.of_team(team)}

    def path(code: Code) -> str:
        above = codes.get(code.parent_id) if code.parent_id else None
        return f"{path(above)} > {code.name}" if above else code.name

    return {pk: path(code) for pk, code in codes.items()}


def _line_starts(sources: set[int]) -> dict[int, list[int]]:
    """Return where the lines of texts begin; the words themselves are not looked at."""
    starts: dict[int, list[int]] = {}
    for pk, text in Source.objects.filter(pk__in=sources).values_list("pk", "text"):
        starts[pk] = [0, *(at + 1 for at, one in enumerate(text) if one == "\n")]
    return starts


def as_file(table: PassageTable, kind: str, title: str) -> bytes:
    """Return the bytes of the table as CSV or XLSX."""
    if kind == MadeKind.CSV:
        return csv_response(table.columns, table.rows, filename="passages.csv").content
    return xlsx_response(table.columns, table.rows, filename="passages.xlsx", title=title).content
