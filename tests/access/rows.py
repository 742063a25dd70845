"""What a row of the access table says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

OPEN = 200
LOGIN = 302  # asked to log in
HIDDEN = 404


@dataclass(frozen=True)
class Row:
    """The answer to GET at one address, per role.

    `kwargs` makes what the address needs (it gets the pytest fixture lookup `make`, with `zhz`,
    `coordinator` and the other cast members as attributes) and returns the URL's arguments.
    `visitor` has no account; `outsider` has one but no membership here; `neighbour` is the
    coordinator of another Werkplaats, on our site; `elsewhere` is our own coordinator asking for
    the same address on the site of the other Werkplaats. Addresses that only take POST answer 405
    to those who may use them: say so.
    """

    url_name: str
    visitor: int = OPEN
    outsider: int = OPEN
    member: int = OPEN
    coordinator: int = OPEN
    neighbour: int = OPEN
    elsewhere: int = OPEN
    kwargs: Callable[[Any], Mapping[str, Any]] | None = None
    query: str = ""
    label: str = ""
    look_at: bool = field(default=True)  # the axe test and the screenshots open it when it is 200

    @property
    def id(self) -> str:
        return f"{self.url_name} {self.label}".strip()


def public(url_name: str, **more: Any) -> Row:
    """Everyone sees it; an object of ours is not found on the other Werkplaats' site."""
    return Row(url_name, **more)


def members_only(url_name: str, **more: Any) -> Row:
    """Visitors are asked to log in, members see it, for everyone else it is not there."""
    answers = {
        "visitor": LOGIN,
        "outsider": HIDDEN,
        "neighbour": HIDDEN,
        "elsewhere": HIDDEN,
    }
    return Row(url_name, **(answers | more))


def coordinators_only(url_name: str, **more: Any) -> Row:
    """As `members_only`, and for members without that role it is not there either."""
    return members_only(url_name, **({"member": HIDDEN} | more))
