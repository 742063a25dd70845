"""The code for the door: it says whose head it is, and opens nothing at all.

It is derived, not stored: the head's own short name with a seal of this installation. Whoever
finds one learns a number; only an organiser's scanner makes something of it.
"""

import base64
import re

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from samenspel.loop.network.models import Werkplaats

SEAL_BYTES = 15
CODE = re.compile(r"([rcw][0-9]{1,15})-([A-Za-z0-9_-]{20})")


def code_of(head: str) -> str:
    """Return the code of a head such as "r12"."""
    return f"{head}-{_seal(head)}"


def head_of(code: str) -> str | None:
    """Return whose code it is; None when it is none of ours."""
    parts = CODE.fullmatch(code)
    if parts is None or not constant_time_compare(parts[2], _seal(parts[1])):
        return None
    return parts[1]


def _seal(head: str) -> str:
    mac = salted_hmac("samenspel.attendance.code", head, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(mac[:SEAL_BYTES]).decode()


def address_of(code: str, werkplaats: Werkplaats) -> str:
    """Return what stands in the picture: the address of the page of `code`."""
    return werkplaats.root_url + reverse("attendance:code", kwargs={"code": code})
