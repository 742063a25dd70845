"""What goes along when a text is taken out of the material: told by the apps above.

def passages_in(source: Source) -> list[str]:
    return ["12 passages"]

GOES.register(passages_in)        # in the app's `research_tabs.py`, which is found by itself
"""

from collections.abc import Callable

from samenspel.loop.sources.models import Source

Teller = Callable[[Source], list[str]]


class GoesAlong:
    """Who tells what goes."""

    def __init__(self) -> None:
        self._tellers: list[Teller] = []

    def register(self, teller: Teller) -> None:
        """Ask `teller` too."""
        if teller not in self._tellers:
            self._tellers.append(teller)

    def with_source(self, source: Source) -> list[str]:
        """Return what would go with `source`, in words; empty when nobody worked on it."""
        return [line for teller in self._tellers for line in teller(source)]


GOES = GoesAlong()
