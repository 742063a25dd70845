"""Resumption tokens: where a list was broken off, signed, so that we need not remember it.

The place is the moment and number of the last record that was given, in the order in which records
change. What changes meanwhile moves to the end, so nothing is missed; a token works for a day.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Final

from django.core import signing

from samenspel.reach.harvesting.oai.errors import bad_token

WORKS_FOR: Final = timedelta(days=1)
_SALT: Final = "samenspel.oai"


@dataclass(frozen=True)
class Place:
    """What is listed, and up to where it was given."""

    verb: str
    scope: int | None
    prefix: str
    set_spec: str
    since: str
    until: str
    after: str
    number: int
    cursor: int
    size: int

    @property
    def moment(self) -> datetime:
        """Return when the last record that was given changed."""
        return datetime.fromisoformat(self.after)


def token_for(place: Place) -> str:
    """Return the token that leads to `place`."""
    return signing.dumps(asdict(place), salt=_SALT, compress=True)


def place_of(token: str, *, verb: str, scope: int | None) -> Place:
    """Return where a token leads, for the same verb at the same address."""
    try:
        place = Place(**signing.loads(token, salt=_SALT, max_age=WORKS_FOR))
    except signing.SignatureExpired:
        raise bad_token("This token has ended; begin the list again.") from None
    except (signing.BadSignature, TypeError, ValueError):
        raise bad_token("This token is not ours.") from None
    if (place.verb, place.scope) != (verb, scope):
        raise bad_token("This token is of another list.")
    return place
