"""Reads of news and of what people chose."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

from samenspel.ground.common.addresses import same_address

if TYPE_CHECKING:
    from samenspel.ground.notices.models import Notice, Preference


class PreferenceQuerySet(models.QuerySet["Preference"]):
    """Chainable reads of choices."""

    def of(self, *addresses: str, scope: int) -> Self:
        """Keep the choices of these addresses (written small) for news from one sender."""
        return self.filter(address__in=addresses, scope=scope)


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Chainable reads of notices."""

    def untold(self) -> Self:
        """Keep what still waits."""
        return self.filter(told_at=None)

    def older_than(self, moment: datetime) -> Self:
        """Keep what waits since before `moment`."""
        return self.filter(created__lt=moment)

    def told_before(self, moment: datetime) -> Self:
        """Keep what was told before `moment`."""
        return self.filter(told_at__lt=moment)

    def for_reader(self, address: str, scope: int) -> Self:
        """Keep what is for one address (written small), from one sender."""
        return self.filter(address=address, scope=scope)

    def to_address(self, email: str) -> Self:
        """Keep what is for one address, whatever its capitals and from whom."""
        return self.filter(same_address("address", email))

    def numbered(self, numbers: Iterable[int]) -> Self:
        """Keep those with these primary keys."""
        return self.filter(pk__in=list(numbers))
