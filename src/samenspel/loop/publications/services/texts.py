"""The texts of a draft for which somebody can suggest other words."""

from samenspel.loop.publications.models import Block, Recommendation

Text = Block | Recommendation
"""What somebody can suggest other words for."""


def hold_text(text: Text) -> Text:
    """Return a block or recommendation as it is now, for whoever changes its words, alone."""
    current: Text = type(text)._default_manager.select_for_update().get(pk=text.pk)
    return current


def words_of(text: Text) -> str:
    """Return what one reads there, which others may suggest to change."""
    return text.text if isinstance(text, Block) else text.says


def put_words(text: Text, words: str) -> None:
    """Let `text`, which is held, say `words` from now on."""
    field = "text" if isinstance(text, Block) else "says"
    setattr(text, field, words)
    text.version += 1
    text.save(update_fields=[field, "version"])


def is_gone(text: Text) -> bool:
    """Return whether it lies in the bin, by itself or with its chapter."""
    if text.removed_at is not None:
        return True
    return isinstance(text, Block) and text.chapter.removed_at is not None
