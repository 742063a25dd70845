"""Sources, who speaks where in them, and how their texts changed."""

from samenspel.loop.sources.models.changes import ChangeReason, TextChange
from samenspel.loop.sources.models.drafts import SourceDraft
from samenspel.loop.sources.models.sources import Source, SourceKind, Whose
from samenspel.loop.sources.models.speaking import Speaker, Turn

__all__ = [
    "ChangeReason",
    "Source",
    "SourceDraft",
    "SourceKind",
    "Speaker",
    "TextChange",
    "Turn",
    "Whose",
]
