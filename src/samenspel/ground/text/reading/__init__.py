"""How easy a Dutch text is to read: remarks for its writer, never a verdict.

    level = look_at("Deze regeling wordt door het college vastgesteld.")
    level.remarks       # what could be easier, where, and what one could write instead
    level.figures       # words per sentence and so on

Everything here is indicative: a machine counts, it doesn't read. Whether a resident understands a
text, a resident can say.
"""

from samenspel.ground.text.reading.looking import Figures, Level, Remark, RemarkKind, look_at
from samenspel.ground.text.reading.sentences import Sentence, sentences_of
from samenspel.ground.text.reading.simpler import OWN_LIST, simpler_words

__all__ = [
    "OWN_LIST",
    "Figures",
    "Level",
    "Remark",
    "RemarkKind",
    "Sentence",
    "look_at",
    "sentences_of",
    "simpler_words",
]
