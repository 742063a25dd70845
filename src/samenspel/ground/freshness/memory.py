"""What every page of a site needs again and again, read once per version of its content."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest
from django.utils.translation import get_language

from samenspel.ground.freshness.version import Version, forget_scopes, version_of

T = TypeVar("T")
MOST_REMEMBERED = 1_000

_remembered: dict[tuple[str, str | None, str], tuple[Version, Any]] = {}


def content_version(request: HttpRequest) -> Version:
    """Return the version of what this request's host shows, read at most once a request."""
    version: Version | None = getattr(request, "_content_version", None)
    if version is None:
        version = version_of(request.get_host())
        request._content_version = version  # type: ignore[attr-defined]
    return version


def remembered(request: HttpRequest, name: str, make: Callable[[], T]) -> T:
    """Return what `make` gave for this host and language since the content last changed.

    For what is the same for everyone on the site and at every moment, and never changed by who
    gets it: the footer's pages, the words that are explained, a form before anyone filled it in.
    Never for what depends on who looks, on what was asked, or on today; and never for things that
    open a file, as a picture does: two requests at once get the very same object. The version is
    read before `make` reads, so what is remembered can be newer than its version, never older.
    """
    version = content_version(request)
    key = (request.get_host(), get_language(), name)
    known = _remembered.get(key)
    if known is not None and known[0] == version:
        value: T = known[1]
        return value
    value = make()
    if len(_remembered) >= MOST_REMEMBERED:
        _remembered.clear()
    _remembered[key] = (version, value)
    return value


def forget() -> None:
    """Forget everything, as a new process would."""
    _remembered.clear()
    forget_scopes()
