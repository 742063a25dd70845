"""Bring in a document that was written in Word: what stands in it, as chapters and blocks.

Pandoc reads it, in a process of its own with limits. What can't be kept is told, never silent.
"""

from samenspel.loop.publications.intake.pieces import Piece, Told
from samenspel.loop.publications.intake.reading import read_word

__all__ = ["Piece", "Told", "read_word"]
