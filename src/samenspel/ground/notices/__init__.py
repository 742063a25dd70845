"""News for people about what they take part in: at once, bundled, or not at all, as each chose.

Owns what there is to tell, to which address, and how often each address wants to hear. Knows no
domain: apps register a `Topic` and say what a line of it reads. Never keeps what a notice says: it
is composed when it goes, so nobody gets to read what they may not see any more.
"""
