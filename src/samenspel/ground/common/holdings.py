"""What an app holds of a person, told in its `privacy.py` as a list named HOLDINGS.

The `privacy` app reads these lists; it never needs to know the apps themselves.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Subject:
    """The person who asks: by mail address (always proven), and by person if there is one."""

    email: str
    person_id: int | None = None


@dataclass(frozen=True)
class Held:
    """One thing that is held, in words its owner understands.

    `facts` maps a label to a value; `url` is where it can be seen or changed, if anywhere.
    `change_url` is where its owner changes or withdraws exactly this, without logging in: as a
    private link.
    """

    title: str
    facts: dict[str, Any]
    url: str = ""
    change_url: str = ""


@dataclass(frozen=True)
class Holding:
    """One kind of personal data of one app, and what can be done with it.

    `export` yields what is held of a subject; `erase` removes it or makes it nameless and
    returns how many records it touched; `expire` does what retention asks at a moment and
    returns how many. `erase` may raise `ValidationError` with what must be done first.

    `purpose`, `basis` and `kept` are sentences for the register. `erasing` says what exactly
    happens when it is erased, `change_url` names the page where its owner can change it (without
    arguments), and `order` sorts: the person comes first, letters last.

    `people`, `data` and `recipients` tell of whom what is kept and who gets it, for the register of
    processing; left out, they are the people of the Werkplaats, what the label says, and nobody.
    """

    name: str
    label: Any
    purpose: Any
    basis: Any
    kept: Any
    export: Callable[[Subject], Iterable[Held]]
    erase: Callable[[Subject], int]
    expire: Callable[[datetime], int] | None = None
    erasing: Any = ""
    change_url: str = ""
    order: int = 50
    people: Any = ""
    data: Any = ""
    recipients: Any = ""
