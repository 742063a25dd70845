"""Finds what may lead to a person in Dutch text, as people speak it. Knows no Django.

`find` uses our own patterns, which are quick; `lists` adds the lists of names and places of the
library deduce, which are large, and therefore live in a process of their own. Nothing here decides:
each trace is a suggestion.
"""

from samenspel.loop.deidentifying.recognise.everywhere import everywhere
from samenspel.loop.deidentifying.recognise.patterns import find
from samenspel.loop.deidentifying.recognise.traces import Trace, apart

__all__ = ["Trace", "apart", "everywhere", "find"]
