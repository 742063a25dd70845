"""A team's research: who works on the material, who takes part in it, and what they agreed to.

Owns researchers, participants, their identities (kept apart), and asking people whether their
words may be used. Never owns those words: `sources` does.
"""
