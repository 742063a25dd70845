"""Which changes matter to which pages: told by the apps above, which this app doesn't know."""

from collections.abc import Callable

from django.db.models import Model

EVERYWHERE = 0
"""The scope of a change that may show on any site."""

_ignored: set[type[Model]] = set()
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
