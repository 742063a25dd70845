"""Facts announced, each in its transaction."""

from django.dispatch import Signal

record_changed = Signal()
"""Sent with `identifier` when a record is new, tells something else, or is gone."""
