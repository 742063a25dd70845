"""Facts announced about activities, in the transaction of the change."""

from django.dispatch import Signal

activity_planned = Signal()
"""Sent with `activity`."""

activity_changed = Signal()
"""Sent with `activity` and `changed`, the names of the fields that got another value."""

activity_published = Signal()
"""Sent with `activity`."""

activity_cancelled = Signal()
"""Sent with `activity`."""

activity_closed = Signal()
"""Sent with `activity`, which has been."""

participant_registered = Signal()
"""Sent with `registration`: pending, confirmed, or on the waiting list."""

place_offered = Signal()
"""Sent with `registration`, which was first in line."""

registration_confirmed = Signal()
"""Sent with `registration`."""

registration_cancelled = Signal()
"""Sent with `registration`; its place is free again."""
