"""Tell people what happened, at the pace that each of them chose."""

from samenspel.ground.notices.services.bundling import send_bundles
from samenspel.ground.notices.services.choosing import choose_paces, paces_of, stop_everything
from samenspel.ground.notices.services.forgetting import (
    expire_notices,
    forget_reader,
    move_reader,
)
from samenspel.ground.notices.services.notifying import notify
from samenspel.ground.notices.services.readers import readers_of, stop_address

__all__ = [
    "choose_paces",
    "expire_notices",
    "forget_reader",
    "move_reader",
    "notify",
    "paces_of",
    "readers_of",
    "send_bundles",
    "stop_address",
    "stop_everything",
]
