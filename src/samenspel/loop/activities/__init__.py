"""Gatherings that people attend: the agenda, and who signed up.

Owns activities and registrations. Never gives away more places than there are, never loses a
registration by an edit, and keeps names and addresses no longer than a month after the meeting.
"""
