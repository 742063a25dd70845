"""Write sources: add them, say who speaks, change their texts."""

from samenspel.loop.sources.services.adding import (
    About,
    AlreadyThereError,
    NothingToAddError,
    Original,
    add_from_gathering,
    add_source,
)
from samenspel.loop.sources.services.changing import change_source, open_original, remove_source
from samenspel.loop.sources.services.drafts import (
    confirm_draft,
    discard_draft,
    forget_draft,
    forget_old_drafts,
    paragraphs_of,
    read_typed,
    read_upload,
)
from samenspel.loop.sources.services.speaking import Said, set_speakers
from samenspel.loop.sources.services.texts import change_text

__all__ = [
    "About",
    "AlreadyThereError",
    "NothingToAddError",
    "Original",
    "Said",
    "add_from_gathering",
    "add_source",
    "change_source",
    "change_text",
    "confirm_draft",
    "discard_draft",
    "forget_draft",
    "forget_old_drafts",
    "open_original",
    "paragraphs_of",
    "read_typed",
    "read_upload",
    "remove_source",
    "set_speakers",
]
