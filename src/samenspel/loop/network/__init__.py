"""Who is in it: Werkplaatsen, organisations, people, their memberships and perspectives.

Owns the answer to "whose site is this and who is looking". Never decides what of a person is
shown without asking the consent gate.
"""
