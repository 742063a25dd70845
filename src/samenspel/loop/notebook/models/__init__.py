"""The nouns of the notebook."""

from samenspel.loop.notebook.models.base import SentOnce
from samenspel.loop.notebook.models.entries import Answer, Entry, EntryKind, Outcome, Photo
from samenspel.loop.notebook.models.files import File, FileVersion
from samenspel.loop.notebook.models.tasks import Agreement, Task

__all__ = [
    "Agreement",
    "Answer",
    "Entry",
    "EntryKind",
    "File",
    "FileVersion",
    "Outcome",
    "Photo",
    "SentOnce",
    "Task",
]
