"""What people come to fetch and to bring, and what they say went well.

Owns offers, needs, introductions and one-line exchanges. Never tells one person who another is
before both have agreed.
"""
