"""Taking names and other traces out of a text: suggested by the machine, decided by a person.

Owns suggestions and the sealed key from stand-ins to who is meant. Never changes a text unasked.
"""
