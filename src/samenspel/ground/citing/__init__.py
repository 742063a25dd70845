"""References in and out (BibTeX, RIS, CSL-JSON), and how they are written in a text.

No Django.
"""

from samenspel.ground.citing.items import Item
from samenspel.ground.citing.writing import write_bibtex, write_csl, write_ris

__all__ = ["Item", "write_bibtex", "write_csl", "write_ris"]
