"""Files that came in, and files that go out."""

from samenspel.loop.interchange.models.incoming import (
    Import,
    ImportKind,
    ImportState,
    KeptFile,
    ProjectUser,
)
from samenspel.loop.interchange.models.made import MadeFile, MadeKind, MadeState

__all__ = [
    "Import",
    "ImportKind",
    "ImportState",
    "KeptFile",
    "MadeFile",
    "MadeKind",
    "MadeState",
    "ProjectUser",
]
