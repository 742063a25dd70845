"""Facts announced, each in its transaction."""

from django.dispatch import Signal

request_came_in = Signal()
"""Sent with `request` (a `DataRequest`) and `by`: the person who made or noted it, None by link."""
