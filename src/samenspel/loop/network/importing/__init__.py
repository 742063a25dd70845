"""From a table to people and partners: judge every row first, then carry out all of it or nothing.

Judging reads and never writes. `docs/import.md` tells the columns and the rules.
"""

from samenspel.loop.network.importing import organisations, people
from samenspel.loop.network.importing.columns import Column
from samenspel.loop.network.importing.judging import JudgedRow, Judgement, Outcome, Problem
from samenspel.loop.network.models import ImportDraft, ImportKind

KINDS = {ImportKind.PEOPLE: people, ImportKind.ORGANISATIONS: organisations}

__all__ = ["KINDS", "Column", "JudgedRow", "Judgement", "Outcome", "Problem", "judge"]


def judge(draft: ImportDraft) -> Judgement:
    """Say of each row of `draft` what would happen, or what is wrong with it."""
    return KINDS[ImportKind(draft.kind)].judge(draft)
