"""Two people who change the same thing: the second hears of the first, and loses nothing."""

from typing import Any


class ChangedMeanwhileError(Exception):
    """Somebody else changed it since it was last looked at; `current` is how it is now."""

    def __init__(self, current: Any) -> None:
        super().__init__(f"{current._meta.label} {current.pk} is now at version {current.version}.")
        self.current = current


def require_version(current: Any, seen: int | None) -> None:
    """Raise `ChangedMeanwhileError` unless `current` is still as it was seen; None saw nothing."""
    if seen is not None and current.version != seen:
        raise ChangedMeanwhileError(current)
