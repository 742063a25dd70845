"""Pages of the house itself: its health, its language, its safety contact, its style."""

from samenspel.ground.common.views.house import csrf_failure, healthz, security_txt, switch_language

__all__ = ["csrf_failure", "healthz", "security_txt", "switch_language"]
