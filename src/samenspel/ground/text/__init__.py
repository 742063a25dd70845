"""Dutch text: tokens, stems, compound parts, dates in words, tidy paragraphs, likeness.

Plain Python: no Django, no database, no settings. Everything here is a pure function, so that it
can be used by search, imports and mail alike, and be tested in milliseconds.
"""
