"""Facts announced: something happened to a question."""

from django.dispatch import Signal

question_moved = Signal()
"""Sent with `question` and `step`, in the transaction of the step; `step.move` tells what."""
