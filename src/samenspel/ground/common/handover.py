"""What hangs on somebody who hands over, and how it goes to a successor: apps tell from above.

HANDOVER: Handover[Team] = Handover()          # in teams/handover.py
HANDOVER.register(open_todos)                  # in notebook/team_handover.py

def open_todos(team, person):
mine = ToDo.objects.open().of(person, team)
return Hanging(_("Open to-dos"), [todo.text for todo in mine], mine.give_to)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Owner = TypeVar("Owner")


@dataclass(frozen=True)
class Hanging:
    """Things of one kind that hang on one person: named, one per line.

    `transfer` gives them all to a successor. It is called in the transaction of the handing over,
    after the successor has the role, and may find that there is nothing left to give.
    """

    label: Any
    lines: Sequence[str]
    transfer: Callable[[Any], object]


Source = Callable[[Owner, Any], Hanging | None]


class Handover(Generic[Owner]):
    """Who tells what hangs on somebody in one kind of thing."""

    def __init__(self) -> None:
        self._sources: dict[Source[Owner], int] = {}

    def register(self, source: Source[Owner], *, order: int = 100) -> None:
        """Ask `source` too; it returns None when nothing hangs on that person."""
        self._sources[source] = order

    def of(self, owner: Owner, person: Any) -> list[Hanging]:
        """Return what hangs on `person` in `owner`, in order."""
        in_order = sorted(self._sources, key=lambda source: self._sources[source])
        found = (source(owner, person) for source in in_order)
        return [hanging for hanging in found if hanging is not None and hanging.lines]
