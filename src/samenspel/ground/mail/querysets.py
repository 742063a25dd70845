"""The outbox, read in its own words."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from samenspel.ground.common.addresses import same_address

if TYPE_CHECKING:
    from samenspel.ground.mail.models import Message

ABANDONED_AFTER = timedelta(minutes=15)
"""A worker that holds a message longer than this has died: sending gives up after 20 seconds."""


class MessageQuerySet(models.QuerySet["Message"]):
    """Chainable reads of messages."""

    def deliverable(self, now: datetime) -> Self:
        """Keep those that wait and whose time has come, and those whose worker died."""
        return self.filter(
            Q(state="waiting", not_before__lte=now)
            | Q(state="sending", claimed_at__lte=now - ABANDONED_AFTER)
        )

    def finished(self) -> Self:
        """Keep those that nobody will touch again: sent, or given up."""
        return self.filter(state__in=["sent", "failed"])

    def to_address(self, email: str) -> Self:
        """Keep those to one address, whatever its capitals."""
        return self.filter(same_address("to", email))
