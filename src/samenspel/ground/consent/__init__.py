"""Who agreed to what, how widely, and until when.

Owns the record of consents and the one question everybody must ask before showing something of
a person. Never shows anything itself, and knows no people: a subject is any object.
"""
