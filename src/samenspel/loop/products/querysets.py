"""Chainable reads of products, in domain words."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from samenspel.loop.teams.models import Team

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.products.models import Product


class ProductQuerySet(models.QuerySet["Product"]):
    """Reads of products."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def published(self) -> Self:
        """Keep what is in the library."""
        return self.filter(state="published")

    def made_by(self, person: "Person | None") -> Self:
        """Keep those that `person` may work on: of tables that one sits at."""
        if person is None or person.user_id is None:
            return self.none()
        own = [membership.werkplaats_id for membership in person.active_memberships]
        tables = Team.objects.at_table_of(person).order_by().values("pk")
        return self.filter(Q(team__in=tables), werkplaats__in=own)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep the library, and what `person` works on."""
        seen = Q(state="published")
        if person is None:
            return self.filter(seen)
        made = type(self)(self.model).made_by(person).order_by().values("pk")
        return self.filter(seen | Q(pk__in=made))
