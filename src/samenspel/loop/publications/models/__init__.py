"""Publications, what they are made of, who writes them, and what was decided."""

from samenspel.loop.publications.models.blocks import Block, BlockKind, Figure
from samenspel.loop.publications.models.chapters import Chapter, ChapterKind
from samenspel.loop.publications.models.contributors import Contributor, ContributorRole
from samenspel.loop.publications.models.publications import (
    CitationStyle,
    Licence,
    Publication,
    PublicationState,
)
from samenspel.loop.publications.models.recommendations import Audience, Recommendation
from samenspel.loop.publications.models.references import Reference
from samenspel.loop.publications.models.talking import Comment, Suggestion, SuggestionState
from samenspel.loop.publications.models.versions import Review, ReviewAnswer, Version
from samenspel.loop.publications.models.words import SimplerWord

__all__ = [
    "Audience",
    "Block",
    "BlockKind",
    "Chapter",
    "ChapterKind",
    "CitationStyle",
    "Comment",
    "Contributor",
    "ContributorRole",
    "Figure",
    "Licence",
    "Publication",
    "PublicationState",
    "Recommendation",
    "Reference",
    "Review",
    "ReviewAnswer",
    "SimplerWord",
    "Suggestion",
    "SuggestionState",
    "Version",
]
