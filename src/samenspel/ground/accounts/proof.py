"""Proof that whoever is at the keyboard is still who logged in: asked before risky changes.

With a second factor allauth asks for that one. Everyone else gets a code by mail, once in half an
hour; a login counts as proof too.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.core.internal.cryptokit import compare_user_code
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from samenspel.ground.common.ratelimit import allow

View = Callable[..., HttpResponse]
COUNTS_FOR = 30 * 60
CODE_VALID_FOR = 15 * 60
TRIES = 5
_STATE = "proof_code"


def recently_proven(view: View) -> View:
    """Ask for proof before `view`, unless it was given a short while ago."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated or was_proven(request):
            return view(request, *args, **kwargs)
        query = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{reverse('accounts:prove')}?{query}")

    return guarded


def was_proven(request: HttpRequest) -> bool:
    """Return whether this browser logged in or gave proof less than half an hour ago."""
    records = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < COUNTS_FOR for record in records)


def remember_code(request: HttpRequest, code: str) -> None:
    """Expect `code` from this browser for a while."""
    request.session[_STATE] = {"code": code, "at": time.time(), "tries": 0}


def is_code_expected(request: HttpRequest) -> bool:
    """Return whether a code was sent that can still be used."""
    state: dict[str, Any] = request.session.get(_STATE) or {"at": 0, "tries": TRIES}
    return time.time() - state["at"] < CODE_VALID_FOR and state["tries"] < TRIES


def accept_code(request: HttpRequest, code: str) -> bool:
    """Take `code` as proof if it is the one that was sent; counts tries."""
    if not is_code_expected(request):
        return False
    state: dict[str, Any] = request.session[_STATE]
    if not compare_user_code(actual=code, expected=state["code"]):
        request.session[_STATE] = state | {"tries": state["tries"] + 1}
        return False
    del request.session[_STATE]
    record_authentication(request, request.user, method="code", reauthenticated=True)
    return True


def may_send(request: HttpRequest) -> bool:
    """Return whether one more code may be sent to this user."""
    return allow(f"proof:{request.user.pk}", limit=5, per_seconds=15 * 60)
