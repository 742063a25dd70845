"""Links, requests and rounds, read in their own words."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Subject
from samenspel.ground.common.tokens import digest

if TYPE_CHECKING:
    from samenspel.loop.network.models import Werkplaats
    from samenspel.reach.privacy.models import AccessLink, DataRequest, RetentionRun


class AccessLinkQuerySet(models.QuerySet["AccessLink"]):
    """Chainable reads of links."""

    def valid(self, now: datetime | None = None) -> Self:
        """Keep those that still open something."""
        return self.filter(expires_at__gt=now or timezone.now())

    def by_token(self, token: str) -> Self:
        """Keep the one that belongs to `token`."""
        return self.filter(token_digest=digest(token))


class DataRequestQuerySet(models.QuerySet["DataRequest"]):
    """Chainable reads of requests; the one that is due first comes first."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those that were made to one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def open(self) -> Self:
        """Keep those that wait for an answer."""
        return self.filter(state="open")

    def closed(self) -> Self:
        """Keep those that were dealt with, the newest first."""
        return self.exclude(state="open").order_by("-answered_at", "-pk")

    def due_by(self, day: date) -> Self:
        """Keep open ones that must be answered on `day` or before."""
        return self.open().filter(due_on__lte=day)

    def of(self, subject: Subject) -> Self:
        """Keep those of one person."""
        return self.filter(same_address("email", subject.email))

    def handled_by(self, subject: Subject) -> Self:
        """Keep those that one person noted or answered."""
        mine = same_address("handled_by__email", subject.email)
        mine |= same_address("noted_by__email", subject.email)
        if subject.person_id is not None:
            mine |= Q(handled_by=subject.person_id) | Q(noted_by=subject.person_id)
        return self.filter(mine)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def answered_before(self, moment: datetime) -> Self:
        """Keep those that were dealt with before `moment`."""
        return self.filter(answered_at__lte=moment)


class RetentionRunQuerySet(models.QuerySet["RetentionRun"]):
    """Chainable reads of rounds."""

    def latest_first(self) -> Self:
        """Return them, the newest first."""
        return self.order_by("-started", "-pk")
