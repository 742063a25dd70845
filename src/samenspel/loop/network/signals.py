"""Facts announced, in the transaction of the change."""

from django.dispatch import Signal

membership_added = Signal()
"""Sent with `membership`: somebody belongs to a Werkplaats (again)."""

membership_ended = Signal()
"""Sent with `membership` (perhaps no longer stored): its last day is known or past."""

invitation_accepted = Signal()
"""Sent with `invitation` and `person`, who now has an account."""

people_joined = Signal()
"""Sent with `kept` and `gone`: two people in the books were one. Move what hangs on `gone`;
if nothing does any more, it is removed."""

people_imported = Signal()
"""Sent with `werkplaats` and `people`: these were added or changed in one go, without `save`."""

organisations_imported = Signal()
"""Sent with `werkplaats` and `organisations`: these were added or changed without `save`."""
