"""References in and out (BibTeX, RIS, CSL-JSON), and how they are written in a text.

No Django.
"""
