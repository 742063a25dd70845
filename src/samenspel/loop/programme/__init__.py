"""What a Werkplaats works on: programmes, working years, themes and its own terms.

Owns the joint agenda and its story in time. All of it is public; nothing here is about a person.
"""
