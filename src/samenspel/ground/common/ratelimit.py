"""How often something may be tried, counted in the cache that all workers share."""

import time
from ipaddress import ip_address

from django.conf import settings
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
    """Return the address the request came from.

    Behind a proxy every request comes from that proxy, which adds to `X-Forwarded-For` whom it
    serves. Only that last address counts: what stands before it the visitor may have made up.
    """
    direct = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.SAMENSPEL_BEHIND_PROXY:
        return direct
    served = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    return served if _is_address(served) else direct


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
