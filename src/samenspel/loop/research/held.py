"""What else is held of a participant: told by the apps above, for the page of one's own words.

    def texts_of(participant: Participant) -> list[tuple[Any, list[str]]]:
        return [(_("Texts with your words"), ["Focusgroep, 3 maart 2026"])]

    HELD.register(texts_of)      # in the app's `research_tabs.py`, which is found by itself

Each pair is a heading and its lines, in words for the person: a title and a day, a number. Never
the words of others.
"""

from collections.abc import Callable
from typing import Any

from samenspel.loop.research.models import Participant

Told = list[tuple[Any, list[str]]]
Teller = Callable[[Participant], Told]


class HeldOfParticipant:
    """Who tells what is held."""

    def __init__(self) -> None:
        self._tellers: list[Teller] = []

    def register(self, teller: Teller) -> None:
        """Ask `teller` too."""
        if teller not in self._tellers:
            self._tellers.append(teller)

    def of(self, participant: Participant) -> Told:
        """Return everything that is held of `participant`, without empty headings."""
        told = (pair for teller in self._tellers for pair in teller(participant))
        return [pair for pair in told if pair[1]]


HELD = HeldOfParticipant()
