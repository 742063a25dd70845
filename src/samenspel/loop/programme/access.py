"""Who may do what with the programme. Everyone sees all of it; the coordinator writes it."""

from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person, Werkplaats


def may_manage(person: Person | None, werkplaats: Werkplaats) -> bool:
    """Return whether `person` may write the programme, the themes and the terms of `werkplaats`."""
    return is_coordinator(person, werkplaats)
