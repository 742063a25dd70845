"""Answers anonymous visitors from the page cache when what they would see has not changed."""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone

from samenspel.ground.common.middleware import chosen_language
from samenspel.ground.freshness.memory import content_version, remembered
from samenspel.ground.freshness.pages import is_public
from samenspel.ground.freshness.registry import next_end

KEPT_SECONDS = 60
"""Not for freshness, which the version gives: "coming activities" pass by themselves."""
LONGEST_ADDRESS = 300
SMALLEST_TO_COMPRESS = 500


@dataclass(frozen=True)
class KeptPage:
    """A page as it was sent, ready to be sent again."""

    body: bytes
    compressed: bytes
    headers: dict[str, str]
    etag: str

    @classmethod
    def of(cls, response: HttpResponse) -> "KeptPage":
        """Keep what `response` sends."""
        body = response.content
        return cls(
            body=body,
            compressed=gzip.compress(body, 6, mtime=0),
            headers=dict(response.headers),
            etag=f'W/"{hashlib.sha256(body).hexdigest()[:32]}"',
        )

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Send it again: nothing at all if the visitor has it, compressed if that is understood."""
        response: HttpResponse
        if request.META.get("HTTP_IF_NONE_MATCH") == self.etag:
            response = HttpResponseNotModified()
        elif self._worth_compressing and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
            response = HttpResponse(self.compressed, headers=self.headers)
            response["Content-Encoding"] = "gzip"
            response["Content-Length"] = str(len(self.compressed))
        else:
            response = HttpResponse(self.body, headers=self.headers)
        response["ETag"] = self.etag
        response["Cache-Control"] = "private, no-cache"
        response["Vary"] = "Accept-Encoding, Cookie"
        return response

    @property
    def _worth_compressing(self) -> bool:
        return len(self.body) >= SMALLEST_TO_COMPRESS


class PageCacheMiddleware:
    """Keeps public pages per host, address, language and version of the content.

    Stands before everything that knows a visitor: whoever has a session is never answered
    from here, and a response that sets a cookie or used a nonce is never kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.pages = caches["pages"]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from the cache, or let the view answer and keep that."""
        if not _may_be_answered_from_cache(request):
            return self.get_response(request)
        key = _key(request, content_version(request))
        kept = self.pages.get(key)
        if kept is None:
            asked_at = timezone.now()
            response = self.get_response(request)
            if not _may_be_kept(request, response):
                return response
            kept = KeptPage.of(response)
            self.pages.set(key, kept, _seconds_to_keep(request, asked_at))
        return kept.answer(request)


def _may_be_answered_from_cache(request: HttpRequest) -> bool:
    return (
        request.method == "GET"
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "messages" not in request.COOKIES
        and "HTTP_HX_REQUEST" not in request.META
        and len(request.get_full_path()) <= LONGEST_ADDRESS
    )


def _may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        is_public(response)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and getattr(request, "_csp_nonce", None) is None
    )


def _seconds_to_keep(request: HttpRequest, asked_at: datetime) -> float:
    """Return how long a page that was asked for then is right; 0: it isn't kept at all."""
    end = remembered(request, "freshness.next_end", partial(next_end, asked_at))
    if end is not None and end <= asked_at:
        end = next_end(asked_at)
    if end is None:
        return KEPT_SECONDS
    return min(max((end - timezone.now()).total_seconds(), 0), KEPT_SECONDS)


def _key(request: HttpRequest, version: object) -> str:
    host = request.get_host()
    seen = (request.scheme, host, request.get_full_path(), chosen_language(request), version)
    return hashlib.sha256(repr(seen).encode()).hexdigest()
