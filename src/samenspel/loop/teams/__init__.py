"""Groups with a challenge and an intended product, and who sits at their table.

Owns teams, their members and the questions they took up. Never shows a name without consent, and
knows nothing of what a team does together: that is for `activities` and what is built on it.
"""
