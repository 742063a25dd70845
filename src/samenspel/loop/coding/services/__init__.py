"""Write codes, passages and codings."""

from samenspel.loop.coding.services.activity import touch
from samenspel.loop.coding.services.blind import RoundRefusedError, end_round, start_round
from samenspel.loop.coding.services.book import (
    FallsUnderItselfError,
    NameTakenError,
    NotInUseError,
)
from samenspel.loop.coding.services.codes import change_code, make_code, move_code, shift_code
from samenspel.loop.coding.services.passages import (
    mark_passage,
    move_passage,
    remove_passage,
    settle_look,
    uncode,
    write_memo,
)
from samenspel.loop.coding.services.reshaping import (
    NothingChosenError,
    merge_code,
    retire_code,
    reuse_code,
    split_code,
)
from samenspel.loop.coding.services.stretches import StretchError
from samenspel.loop.coding.services.voices import tell_voices

__all__ = [
    "FallsUnderItselfError",
    "NameTakenError",
    "NotInUseError",
    "NothingChosenError",
    "RoundRefusedError",
    "StretchError",
    "change_code",
    "end_round",
    "make_code",
    "mark_passage",
    "merge_code",
    "move_code",
    "move_passage",
    "remove_passage",
    "retire_code",
    "reuse_code",
    "settle_look",
    "shift_code",
    "split_code",
    "start_round",
    "tell_voices",
    "touch",
    "uncode",
    "write_memo",
]
