"""Chainable reads of products, in domain words."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import OuterRef, Q

from samenspel.ground.common.counting import CountOf
from samenspel.loop.findings.models import Finding
from samenspel.loop.teams.models import Team

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.products.models import Product, ProductFile


class ProductQuerySet(models.QuerySet["Product"]):
    """Reads of products."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team, without the work on a next version."""
        return self.themselves().filter(team=team)

    def themselves(self) -> Self:
        """Leave out the work on a next version: to others that is no product."""
        return self.filter(revises=None)

    def published(self) -> Self:
        """Keep what is in the library."""
        return self.filter(state="published")

    def ever_published(self) -> Self:
        """Keep what is in the library, and what was: its page says that it was withdrawn."""
        return self.exclude(state="draft")

    def made_by(self, person: "Person | None") -> Self:
        """Keep those that `person` may work on: of tables that one sits at."""
        if person is None or person.user_id is None:
            return self.none()
        own = [membership.werkplaats_id for membership in person.active_memberships]
        tables = Team.objects.at_table_of(person).order_by().values("pk")
        return self.themselves().filter(team__in=tables, werkplaats__in=own)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep the library, and what `person` works on."""
        seen = Q(state="published")
        if person is None:
            return self.filter(seen)
        made = type(self)(self.model).made_by(person).order_by().values("pk")
        return self.filter(seen | Q(pk__in=made))

    def with_evidence(self) -> Self:
        """Count the findings that everyone may read: `rests_on_findings`, `rests_on_checked`."""
        rests_on = Finding.objects.public().filter(products=OuterRef("pk"))
        return self.annotate(
            rests_on_findings=CountOf(rests_on),
            rests_on_checked=CountOf(rests_on.exclude(checked_at=None)),
        )


class ProductFileQuerySet(models.QuerySet["ProductFile"]):
    """Reads of files."""

    def current(self) -> Self:
        """Keep those of the newest version."""
        return self.filter(is_current=True)

    def downloadable_by(self, person: "Person | None") -> Self:
        """Keep those of the library, and of what `person` works on."""
        seen = Q(product__state="published")
        if person is None or person.user_id is None:
            return self.filter(seen)
        tables = Team.objects.at_table_of(person).order_by().values("pk")
        own = [membership.werkplaats_id for membership in person.active_memberships]
        return self.filter(seen | Q(product__team__in=tables, product__werkplaats__in=own))
