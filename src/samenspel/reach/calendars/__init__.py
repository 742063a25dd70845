"""The agenda in the calendars that people already have: feeds that stay up to date.

Owns the secret addresses of personal feeds. Never puts in a feed what its reader may not see.
"""
