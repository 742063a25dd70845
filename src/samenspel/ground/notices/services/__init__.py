"""Tell people what happened, at the pace that each of them chose."""

from samenspel.ground.notices.services.notifying import notify

__all__ = ["notify"]
