"""See what would happen: it really happens, in a transaction that is taken back.

So a rehearsal can't differ from the real thing. Everything is in the database (letters in the
outbox, the search index, sessions), and what is not waits until a transaction is certain: files
are removed by `transaction.on_commit`, which a transaction that is taken back never calls.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from samenspel.ground.common.holdings import Holding, Subject
from samenspel.reach.privacy.models import RetentionRun, Way
from samenspel.reach.privacy.services.erasing import erase_holdings
from samenspel.reach.privacy.services.retention import carry_out_round


@dataclass(frozen=True)
class Rehearsal:
    """What erasing would do: each kind with the number of records, or what must be done first."""

    lines: list[tuple[Holding, int]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@contextmanager
def taken_back() -> Iterator[None]:
    """Let everything inside happen, and take it back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rehearse_erasing(*, holdings: Iterable[Holding], subject: Subject) -> Rehearsal:
    """Return what erasing these kinds of `subject` would do; nothing changes."""
    kinds = list(holdings)
    try:
        with taken_back():
            touched = erase_holdings(holdings=kinds, subject=subject, way=Way.LOGIN)
    except ValidationError as problem:
        return Rehearsal([(kind, 0) for kind in kinds], problem.messages)
    return Rehearsal([(kind, touched[kind.name]) for kind in kinds])


def rehearse_round(moment: datetime) -> RetentionRun:
    """Return what a round of retention at `moment` would let go; nothing changes."""
    with taken_back():
        return carry_out_round(moment)
