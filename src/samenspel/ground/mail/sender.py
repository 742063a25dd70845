"""Who a message is from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sender:
    """The name and address readers see and can answer to, and the site that links lead to."""

    name: str
    email: str
    site_url: str
