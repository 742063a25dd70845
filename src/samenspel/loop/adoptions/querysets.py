"""Chainable reads of adoptions, in domain words."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone

from samenspel.ground.common.tokens import digest

if TYPE_CHECKING:
    from samenspel.loop.adoptions.models import Adoption


class AdoptionQuerySet(models.QuerySet["Adoption"]):
    """Reads of adoptions."""

    def confirmed(self) -> Self:
        """Keep those that somebody confirmed from the own mailbox: only these are shown."""
        return self.exclude(confirmed_at=None)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())
