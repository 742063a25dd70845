"""What kinds of letters go out, in words for who looks at what was sent.

An app tells in its `mail_kinds.py`, found by itself. The longest beginning of a template's name
counts, so one line is enough for a whole app.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """The letters whose template begins with `prefix`, as in "activities/mail/".

    `readable` says that the coordinator may read them back: letters to a group, and news. What is
    between us and one person (a question, a registration, a code) is never readable.
    """

    prefix: str
    label: Any
    readable: bool = False


_kinds: dict[str, Kind] = {}
_UNKNOWN = Kind("", _("Another message"))


def register(*kinds: Kind) -> None:
    """Add kinds; the same beginning again replaces it."""
    for kind in kinds:
        _kinds[kind.prefix] = kind


def kind_of(template: str) -> Kind:
    """Return the kind of the letters made with `template`."""
    fitting = [prefix for prefix in _kinds if template.startswith(prefix)]
    return _kinds[max(fitting, key=len)] if fitting else _UNKNOWN
