"""Who a message is from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sender:
    """The name and address readers see and can answer to, and the site that links lead to.

    `scope` is the number of the Werkplaats in whose name it goes; 0 is nobody's in particular.
    """

    name: str
    email: str
    site_url: str
    scope: int = 0
