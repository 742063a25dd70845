"""Write codes, passages and codings."""

from samenspel.loop.coding.services.voices import tell_voices

__all__ = ["tell_voices"]
