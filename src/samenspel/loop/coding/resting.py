"""What rests on passages in the apps above: they tell it, so that nobody removes words unawares.

def findings_on(passages: Collection[Passage]) -> list[Use]:
    return [Use("Buren eerst", "/teams/buren/bevindingen/3/")]

USES.register(findings_on)        # in the app's `research_tabs.py`, which is found by itself
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from samenspel.loop.coding.models import Passage


@dataclass(frozen=True)
class Use:
    """One thing that rests on a passage, and where researchers see it."""

    label: str
    url: str


Teller = Callable[[Collection[Passage]], list[Use]]


class Uses:
    """Who tells what rests on passages."""

    def __init__(self) -> None:
        self._tellers: list[Teller] = []

    def register(self, teller: Teller) -> None:
        """Ask `teller` too."""
        if teller not in self._tellers:
            self._tellers.append(teller)

    def of(self, passages: Collection[Passage]) -> list[Use]:
        """Return what rests on `passages`."""
        return [use for teller in self._tellers for use in teller(passages)]


USES = Uses()


class StillUsedError(ValueError):
    """Something rests on this passage (`uses`): ask first whether it may go."""

    def __init__(self, uses: list[Use]) -> None:
        super().__init__("Something rests on this passage.")
        self.uses = uses
