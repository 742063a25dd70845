"""Facts announced about how gatherings ended, in the transaction of the change."""

from django.dispatch import Signal

report_published = Signal()
"""Sent with `report`."""

question_raised = Signal()
"""Sent with `item`, the yield, and `question`, the practice question that it became."""
