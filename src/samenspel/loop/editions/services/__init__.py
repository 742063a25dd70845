"""Make the files of editions, hand them out, and take them back."""

from samenspel.loop.editions.services.fetching import fetch_file
from samenspel.loop.editions.services.making import (
    ask_making,
    drop_leftovers,
    give_up_makings,
    make_files,
)
from samenspel.loop.editions.services.withdrawing import withdraw_files

__all__ = [
    "ask_making",
    "drop_leftovers",
    "fetch_file",
    "give_up_makings",
    "make_files",
    "withdraw_files",
]
