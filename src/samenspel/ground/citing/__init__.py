"""References in and out (BibTeX, RIS, CSL-JSON), and how they are written in a text.

    bibliography = Bibliography(items, style="apa", locale="nl-NL")
    render(text, cite=bibliography.cite)        # of `typesetting.markup`
    bibliography.as_list()                      # or `entries()`, what was cited

No Django.
"""

from samenspel.ground.citing.items import Item, doi_in, key_for, name_of, year_of
from samenspel.ground.citing.reading import Found, Reason, Trouble, UnreadableError, read_references
from samenspel.ground.citing.rendering import STYLES, Bibliography
from samenspel.ground.citing.writing import write_bibtex, write_csl, write_ris

__all__ = [
    "STYLES",
    "Bibliography",
    "Found",
    "Item",
    "Reason",
    "Trouble",
    "UnreadableError",
    "doi_in",
    "key_for",
    "name_of",
    "read_references",
    "write_bibtex",
    "write_csl",
    "write_ris",
    "year_of",
]
