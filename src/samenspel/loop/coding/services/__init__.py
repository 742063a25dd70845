"""Write codes, passages and codings."""

from samenspel.loop.coding.services.book import (
    FallsUnderItselfError,
    NameTakenError,
    NotInUseError,
)
from samenspel.loop.coding.services.codes import change_code, make_code, move_code, shift_code
from samenspel.loop.coding.services.voices import tell_voices

__all__ = [
    "FallsUnderItselfError",
    "NameTakenError",
    "NotInUseError",
    "change_code",
    "make_code",
    "move_code",
    "shift_code",
    "tell_voices",
]
