"""Links to one's own data, read in their own words."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone

from samenspel.ground.common.tokens import digest

if TYPE_CHECKING:
    from samenspel.reach.privacy.models import AccessLink


class AccessLinkQuerySet(models.QuerySet["AccessLink"]):
    """Chainable reads of links."""

    def valid(self, now: datetime | None = None) -> Self:
        """Keep those that still open something."""
        return self.filter(expires_at__gt=now or timezone.now())

    def by_token(self, token: str) -> Self:
        """Keep the one that belongs to `token`."""
        return self.filter(token_digest=digest(token))
