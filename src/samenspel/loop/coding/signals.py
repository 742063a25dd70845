"""Facts announced about passages; each in the transaction of the change."""

from django.dispatch import Signal

passages_changed = Signal()
"""Sent with `passages` (a list of `Passage`) when their words, place or voices changed."""

passages_removed = Signal()
"""Sent with `passages` (a list of `Passage`, about to be deleted)."""
