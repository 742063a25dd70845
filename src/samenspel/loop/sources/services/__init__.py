"""Write sources: add them, say who speaks, change their texts."""

from samenspel.loop.sources.services.texts import change_text

__all__ = ["change_text"]
