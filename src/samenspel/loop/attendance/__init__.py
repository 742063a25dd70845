"""Who was there: check-in at the door, name badges, and how many of each perspective came.

Owns check-ins and, when names are forgotten, the numbers that stay. Never keeps names longer than
a month after the meeting, and counts nobody twice.
"""
