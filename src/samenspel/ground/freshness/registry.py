"""Which changes matter to which pages: told by the apps above, which this app doesn't know."""

from collections.abc import Callable
from datetime import datetime

from django.db.models import Model

EVERYWHERE = 0
"""The scope of a change that may show on any site."""

_ignored: set[type[Model]] = set()
_clocks: list[Callable[[datetime], datetime | None]] = []
_resolver: list[Callable[[str], int | None]] = []


def ignore(*models: type[Model]) -> None:
    """Never let go of pages because one of `models` was saved: nothing public shows it."""
    _ignored.update(models)


def is_ignored(model: type[Model]) -> bool:
    """Return whether saving `model` leaves pages as they are."""
    return model in _ignored


def resolve_scopes_with(resolver: Callable[[str], int | None]) -> None:
    """Let `resolver` tell which scope a host name shows; None means: it shows all scopes."""
    _resolver[:] = [resolver]


def scope_of_host(host: str) -> int | None:
    """Return the scope that `host` shows, or None when it shows all of them."""
    return _resolver[0](host) if _resolver else None


def changes_by_itself(clock: Callable[[datetime], datetime | None]) -> None:
    """Let `clock` tell when, after a moment, something shown ends without anybody saving it.

    It is asked when pages are made, once for each version of the content, and never when a kept
    page is sent. So a save of what ends must make pages stale, as every save does.
    """
    if clock not in _clocks:
        _clocks.append(clock)


def next_end(since: datetime) -> datetime | None:
    """Return the first moment after `since` at which a page may go stale by itself."""
    ends = [end for clock in _clocks if (end := clock(since)) is not None]
    return min(ends, default=None)
