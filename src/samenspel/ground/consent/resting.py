"""What rests on somebody's consent: told by each app, in its `rests_on.py`.

    def words_of(subject: Model, purpose: Purpose) -> Iterable[Rests]:
        ...  # what is shown now, or was handed out, thanks to this consent

    resting.register(words_of)

It is asked in the transaction in which a consent ends or narrows, before it does. What left the
building is told by `record_departure` at the moment it leaves; nobody needs to tell that again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model

from samenspel.ground.consent.models import AffectedKind, Purpose


@dataclass(frozen=True)
class Rests:
    """One thing that rests on a consent: in words for the coordinator, never the words spoken."""

    label: str
    url: str
    scope: int
    kind: AffectedKind = AffectedKind.HIDDEN


Teller = Callable[[Model, Purpose], Iterable[Rests]]
_tellers: list[Teller] = []


def register(teller: Teller) -> None:
    """Let `teller` say what rests on a consent."""
    if teller not in _tellers:
        _tellers.append(teller)


def what_rests_on(subject: Model, purpose: Purpose) -> list[Rests]:
    """Return everything that rests on the consent of `subject` to `purpose`."""
    return [thing for teller in _tellers for thing in teller(subject, purpose)]
