"""Take files in, bring in what is in them, and make files to take along."""

from samenspel.loop.interchange.services.bringing_in import bring_in, confirm_import
from samenspel.loop.interchange.services.making import fetch_file, fill_file, make_file
from samenspel.loop.interchange.services.receiving import (
    discard_import,
    expire_imports,
    forget_unseen,
    receive_file,
)
from samenspel.loop.interchange.services.withdrawing import expire_files, withdraw_file

__all__ = [
    "bring_in",
    "confirm_import",
    "discard_import",
    "expire_files",
    "expire_imports",
    "fetch_file",
    "fill_file",
    "forget_unseen",
    "make_file",
    "receive_file",
    "withdraw_file",
]
