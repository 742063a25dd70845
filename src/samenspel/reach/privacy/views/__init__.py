"""Pages of `privacy`."""

from samenspel.reach.privacy.views.pages import (
    consents,
    data,
    download,
    erase,
    register,
    request_link,
    requested,
)

__all__ = ["consents", "data", "download", "erase", "register", "request_link", "requested"]
