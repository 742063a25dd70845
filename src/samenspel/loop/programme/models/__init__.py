"""The programme's nouns."""

from samenspel.loop.programme.models.programmes import Programme, WorkingYear
from samenspel.loop.programme.models.terms import Term
from samenspel.loop.programme.models.themes import Theme

__all__ = ["Programme", "Term", "Theme", "WorkingYear"]
