"""Gatherings that people attend: the agenda, and who signed up.

Owns activities, registrations and the waiting list. Never gives away more places than there are,
never lets anybody jump the line, never loses a registration by an edit, and keeps names and
addresses no longer than a month after the meeting.
"""
