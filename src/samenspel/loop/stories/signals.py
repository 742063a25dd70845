"""Facts announced, each in its transaction."""

from django.dispatch import Signal

story_shared = Signal()
"""Sent with `story` and `reach` when its teller lets (more) people read it."""
