"""Facts announced, each in its transaction: somebody agreed, somebody no longer does."""

from django.dispatch import Signal

consent_given = Signal()
"""Sent with `consent` and `subject`."""

consent_withdrawn = Signal()
"""Sent with `consent`, `subject` and `left`: how widely they agree from now on, None: not at all.

Also when a consent became narrower, and when it ended by itself. By then the gate answers anew."""

things_affected = Signal()
"""Sent with `withdrawal` and `affected` (a list of `Affected`) when something rested on it."""
