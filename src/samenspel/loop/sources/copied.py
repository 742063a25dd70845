"""Whether something that somebody wrote copies, word for word, what a participant said.

A quote in the example of a code, in a memo or in a finding is no passage: no gate shows or hides
it. So when somebody stops, the people who wrote it are asked to look.
"""

import re
from dataclasses import dataclass

from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.whose import stretches_of

ENOUGH = 5
"""So many words in a row are no coincidence."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class SaidBy:
    """What a participant said, as rows of ENOUGH words."""

    rows: frozenset[tuple[str, ...]]

    def stands_in(self, *written: str) -> bool:
        """Return whether one of these texts holds words of this person."""
        return any(not self.rows.isdisjoint(_rows(text)) for text in written if text)


def said_by(participant: Participant) -> SaidBy:
    """Return what `participant` said in all texts, also what may be looked at no longer."""
    rows: set[tuple[str, ...]] = set()
    for source in Source.objects.with_words_of(participant).defer("extra"):
        turns = list(source.turns.select_related("speaker").order_by("start"))
        end = len(source.text)
        for start, until in stretches_of(source, turns, {participant.pk}, 0, end):
            rows |= _rows(source.text[start:until])
    return SaidBy(frozenset(rows))


def _rows(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[at : at + ENOUGH]) for at in range(len(words) - ENOUGH + 1)}
