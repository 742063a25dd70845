"""Facts announced about teams, in the transaction of the change."""

from django.dispatch import Signal

team_started = Signal()
"""Sent with `team`."""

team_changed = Signal()
"""Sent with `team` and `changed`, the names of the fields that got another value."""

team_closed = Signal()
"""Sent with `team`."""

team_member_added = Signal()
"""Sent with `member`."""

team_member_left = Signal()
"""Sent with `team` and `person`."""

question_handed_to_team = Signal()
"""Sent with `team` and `question`."""

team_handed_over = Signal()
"""Sent with `team`, `giver` and `taker` (None when the team has no lead for now)."""
