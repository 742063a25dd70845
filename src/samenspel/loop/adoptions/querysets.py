"""Chainable reads of adoptions, in domain words."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Q, Value
from django.db.models.functions import Lower
from django.db.models.lookups import Exact

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.gate import consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.products.models import Product

if TYPE_CHECKING:
    from samenspel.loop.adoptions.models import Adoption
    from samenspel.loop.network.models import Person, Werkplaats


class AdoptionQuerySet(models.QuerySet["Adoption"]):
    """Reads of adoptions."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of the products of one Werkplaats."""
        return self.filter(product__werkplaats=werkplaats)

    def confirmed(self) -> Self:
        """Keep those that somebody confirmed from the own mailbox: only these are shown."""
        return self.exclude(confirmed_at=None)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep the confirmed ones of products that `person` may see."""
        products = Product.objects.visible_to(person).order_by().values("pk")
        return self.confirmed().filter(product__in=products)

    def of_product(self, product: Product) -> Self:
        """Keep those of one product."""
        return self.filter(product=product)

    def touching(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those of its products, and those in its region; the hub (None) touches them all."""
        if werkplaats is None or werkplaats.is_hub:
            return self
        return self.filter(Q(product__werkplaats=werkplaats) | Q(werkplaats=werkplaats))

    def in_region(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those in the region of one Werkplaats, or (None) in none."""
        return self.filter(werkplaats=werkplaats)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, whether or not that still works."""
        return self.filter(link_digest=digest(token))

    def of_address(self, email: str) -> Self:
        """Keep what was told from one mail address."""
        return self.filter(same_address("email", email))

    def of_organisation(self, name: str) -> Self:
        """Keep what is told of one organisation, whatever the capitals."""
        return self.filter(Exact(Lower("organisation"), Lower(Value(name))))

    def with_wishes(self) -> Self:
        """Tell of each in `shows_name` and `takes_mail` what its teller agrees to, now."""
        return self.annotate(
            shows_name=consented(self.model, Purpose.SHOW_NAME, Reach.PUBLIC),
            takes_mail=consented(self.model, Purpose.CONTACT, Reach.TEAM),
        )

    def for_cards(self) -> Self:
        """Take along what a list of them shows."""
        shown = self.select_related(
            "product__werkplaats__site", "werkplaats", "adaptation__werkplaats__site"
        )
        return shown.with_wishes().prefetch_related("later_changes")

    def by_region(self) -> list[tuple[str, int]]:
        """Return how many there are in each region, most first; "" is none of them."""
        rows = self.order_by().values_list("werkplaats__region").annotate(number=Count("pk"))
        counted = [(region or "", number) for region, number in rows]
        return sorted(counted, key=lambda row: (-row[1], row[0] == "", row[0]))

    def never_confirmed_since(self, moment: datetime) -> Self:
        """Keep what waits for its confirmation since before `moment`."""
        return self.filter(confirmed_at=None, told_at__lt=moment)

    def to_ask(self, since: datetime) -> Self:
        """Keep those in use, of whom nobody asked yet what changed, confirmed before `since`."""
        waiting = self.filter(confirmed_at__lte=since, asked_at=None, ended_at=None)
        return waiting.filter(wants_mail=True).exclude(email="")

    def silent_since(self, moment: datetime) -> Self:
        """Keep those of which we know a name or an address, and heard nothing since `moment`."""
        return self.filter(changed_at__lt=moment).exclude(email="", name="", person=None)
