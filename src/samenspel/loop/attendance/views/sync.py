"""Where phones at the door bring their taps, and hear what other doors did."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from samenspel.loop.activities.views.manage import editable_activities, organiser_required
from samenspel.loop.attendance.codes import head_of
from samenspel.loop.attendance.services import Tap, record_taps
from samenspel.loop.attendance.state import state_since

MOST = 200
"""How many taps one request may bring; a phone with more brings the rest in the next."""


@never_cache
@require_POST
@organiser_required
def sync(request: HttpRequest, pk: int) -> JsonResponse:
    """Take taps and answer `have` (which events are here now), `refused`, and what changed.

    Asked is `{"cursor": 12, "taps": [{"event", "head" or "code", "came", "age"}]}`, with `age` in
    milliseconds. An answer that gets lost does no harm: the same taps may come again.
    """
    activity = get_object_or_404(editable_activities(request), pk=pk)
    try:
        cursor, taps = _read(request.body)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return JsonResponse({"problem": "not understood"}, status=400)
    have = set(record_taps(activity=activity, by=request.person, taps=taps) if taps else [])
    told = {
        "have": [str(tap.event) for tap in taps if tap.event in have],
        "refused": [str(tap.event) for tap in taps if tap.event not in have],
    }
    return JsonResponse(told | state_since(activity, cursor))


def _read(body: bytes) -> tuple[int, list[Tap]]:
    said = json.loads(body)
    taps = said["taps"]
    if not isinstance(taps, list) or len(taps) > MOST:
        raise ValueError(taps)
    return min(max(int(said["cursor"]), 0), 2**62), [_tap(tap) for tap in taps]


def _tap(said: dict[str, Any]) -> Tap:
    head = head_of(str(said["code"])) if "code" in said else str(said["head"])
    return Tap(
        event=UUID(str(said["event"])),
        head=head or "",
        came=bool(said["came"]),
        age=timedelta(milliseconds=float(said["age"])),
    )
