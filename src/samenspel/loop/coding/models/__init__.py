"""Codes, passages, and who gave which code to what."""

from samenspel.loop.coding.models.activity import SourceActivity, Touched
from samenspel.loop.coding.models.blind import BlindRound
from samenspel.loop.coding.models.codes import Code, Codebook, CodeChange, CodeDid
from samenspel.loop.coding.models.passages import Coding, Passage, PassageVoice, Standing

__all__ = [
    "BlindRound",
    "Code",
    "CodeChange",
    "CodeDid",
    "Codebook",
    "Coding",
    "Passage",
    "PassageVoice",
    "SourceActivity",
    "Standing",
    "Touched",
]
