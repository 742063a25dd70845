"""What rests on somebody's consent: told by each app, in its `rests_on.py`.

    def words_of(subject: Model, purpose: Purpose) -> Iterable[Rests]:
        ...  # what is shown now, or was handed out, thanks to this consent

    resting.register(words_of)

It is asked in the transaction in which a consent ends or narrows, before it does: also of one
that ended by itself. What left the building is told by `record_departure` at the moment it leaves;
nobody needs to tell that again.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import AffectedKind, Purpose, Reach

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rests:
    """One thing that rests on a consent: in words for the coordinator, never the words spoken.

    `reach` is how widely it is shown: then it is left alone when somebody still agrees to that.
    """

    label: str
    url: str
    scope: int | None
    kind: AffectedKind = AffectedKind.HIDDEN
    reach: Reach | None = None


Teller = Callable[[Model, Purpose], Iterable[Rests]]
_tellers: list[Teller] = []


def register(teller: Teller) -> None:
    """Let `teller` say what rests on a consent."""
    if teller not in _tellers:
        _tellers.append(teller)


def what_rests_on(subject: Model, purpose: Purpose) -> list[Rests]:
    """Return everything that rests on the consent of `subject` to `purpose`.

    A teller that fails is logged, and a person must look: nobody's "no" waits for our bookkeeping.
    """
    return [thing for teller in _tellers for thing in _told_by(teller, subject, purpose)]


def _told_by(teller: Teller, subject: Model, purpose: Purpose) -> list[Rests]:
    try:
        with transaction.atomic():
            return list(teller(subject, purpose))
    except Exception:
        logger.exception("a consent could not be followed", extra={"teller": teller.__module__})
        label = _("We could not find everything that rested on this. Look for it by hand.")
        return [Rests(label, "", getattr(subject, "werkplaats_id", None), AffectedKind.LOOK)]
