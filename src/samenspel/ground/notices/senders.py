"""In whose name a bundle goes: the app that knows the senders tells, by `register`."""

from collections.abc import Callable

from samenspel.ground.mail.sender import Sender

Lookup = Callable[[int], Sender | None]
_lookups: list[Lookup] = []


def register(lookup: Lookup) -> None:
    """Let `lookup` find the sender with a scope; None when there is none (any more)."""
    if lookup not in _lookups:
        _lookups.append(lookup)


def sender_of(scope: int) -> Sender | None:
    """Return who sends in the name of `scope`."""
    return next((sender for lookup in _lookups if (sender := lookup(scope))), None)
