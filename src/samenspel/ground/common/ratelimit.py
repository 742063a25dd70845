"""How often something may be tried, counted in the cache that all workers share."""

import time

from django.core.cache import cache
from django.http import HttpRequest


def allow(key: str, *, limit: int, per_seconds: int) -> bool:
    """Count one try of `key`; return whether it is within `limit` in the running window."""
    window = int(time.time() // per_seconds)
    slot = f"ratelimit:{key}:{window}"
    cache.add(slot, 0, timeout=per_seconds * 2)
    try:
        return int(cache.incr(slot)) <= limit
    except ValueError:  # The slot was culled between the two calls: the cache is under pressure.
        return True


def client_address(request: HttpRequest) -> str:
    """Return the address the request came from; behind a proxy the server has already set it."""
    return str(request.META.get("REMOTE_ADDR", ""))
