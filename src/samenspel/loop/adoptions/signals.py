"""Facts announced, each in its transaction."""

from django.dispatch import Signal

adoption_told = Signal()
"""Sent with `adoption` when it was confirmed, and when something was added to it."""
