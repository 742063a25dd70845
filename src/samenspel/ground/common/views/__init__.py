"""Pages of the house itself: its health, its language, its safety contact, its style."""

from samenspel.ground.common.views.house import csrf_failure, healthz, security_txt, switch_language
from samenspel.ground.common.views.looks import favicon, style, theme
from samenspel.ground.common.views.media import media

__all__ = [
    "csrf_failure",
    "favicon",
    "healthz",
    "media",
    "security_txt",
    "style",
    "switch_language",
    "theme",
]
