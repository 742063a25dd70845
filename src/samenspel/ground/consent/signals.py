"""Facts announced: somebody agreed, somebody no longer does."""

from django.dispatch import Signal

consent_given = Signal()
"""Sent with `consent` and `subject`, in the transaction of the change."""

consent_withdrawn = Signal()
"""Sent with `consent` and `subject`, in the transaction of the change."""
