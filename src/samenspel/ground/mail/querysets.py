"""The outbox, read in its own words."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from samenspel.ground.common.addresses import same_address

if TYPE_CHECKING:
    from samenspel.ground.mail.models import Bounce, Message

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

    def from_scope(self, scope: int) -> Self:
        """Keep those in the name of one sender."""
        return self.filter(scope=scope)

    def in_state(self, state: str) -> Self:
        """Keep those in one state: "waiting" (being sent too), "sent", "failed", "returned"."""
        match state:
            case "waiting":
                return self.filter(state__in=["waiting", "sending"])
            case "returned":
                return self.exclude(bounce=None)
            case "sent" | "failed":
                return self.filter(state=state)
        return self

    def sent_to_like(self, words: str) -> Self:
        """Keep those whose address holds `words`, whatever the capitals."""
        return self.alias(small=Lower("to")).filter(small__contains=words.strip().lower())


class BounceQuerySet(models.QuerySet["Bounce"]):
    """Chainable reads of what came back."""

    def from_scope(self, scope: int) -> Self:
        """Keep what came back to one sender."""
        return self.filter(scope=scope)

    def of_address(self, email: str) -> Self:
        """Keep what came back from one address, whatever its capitals."""
        return self.filter(same_address("address", email))

    def of_addresses(self, emails: Iterable[str]) -> Self:
        """Keep what came back from any of these addresses, all written small."""
        return self.filter(address__in=list(emails))

    def waiting(self) -> Self:
        """Keep what nobody looked at, or did something about."""
        return self.filter(seen_at=None, cleared_at=None)

    def undone_first(self) -> Self:
        """Put what waits for a coordinator first, newest first; then the rest."""
        done = Q(seen_at__isnull=False) | Q(cleared_at__isnull=False)
        order = models.Case(models.When(done, then=1), default=0)
        return self.order_by(order, "-came_back", "-pk")

    def stopping_news(self) -> Self:
        """Keep those for which no news goes to their address; see `Bounce.stops_news`."""
        return self.filter(final=True, cleared_at=None).exclude(reason__in=["refused", "too_large"])
