"""The version of what a host shows, in one small query."""

from django.db import connection

from samenspel.ground.freshness.registry import EVERYWHERE, scope_of_host

Version = tuple[tuple[int, int, int], ...]

_ALL = "SELECT scope, MAX(id), COUNT(*) FROM freshness_change GROUP BY scope ORDER BY scope"
_OWN = (
    "SELECT scope, MAX(id), COUNT(*) FROM freshness_change "
    "WHERE scope IN (%s, %s) GROUP BY scope ORDER BY scope"
)
_scopes: dict[str, tuple[tuple[int, int], int | None]] = {}


def _read(scope: int | None) -> Version:
    with connection.cursor() as cursor:
        if scope is None:
            cursor.execute(_ALL)
        else:
            cursor.execute(_OWN, [EVERYWHERE, scope])
        return tuple(cursor.fetchall())


def version_of(host: str) -> Version:
    """Return what changes as soon as anything does that `host` may show.

    The newest id alone would miss a change that was begun earlier and committed later, so the
    number of changes counts too. Which scope a host shows is remembered until something changes
    that concerns every site, as adding or renaming a site does.
    """
    remembered = _scopes.get(host)
    if remembered is not None:
        version = _read(remembered[1])
        if _shared(version) == remembered[0]:
            return version
    scope = scope_of_host(host)
    version = _read(scope)
    if len(_scopes) > 1_000:
        _scopes.clear()
    _scopes[host] = (_shared(version), scope)
    return version


def _shared(version: Version) -> tuple[int, int]:
    return next(((newest, n) for scope, newest, n in version if scope == EVERYWHERE), (0, 0))


def forget_scopes() -> None:
    """Forget which scope each host shows."""
    _scopes.clear()
