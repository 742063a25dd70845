"""A team looks at itself: short anonymous rounds on how it works together.

Owns rounds and their answers. Never knows who answered what, and shows nothing from fewer than
four people.
"""
