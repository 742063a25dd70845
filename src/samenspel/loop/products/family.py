"""The family of a product: what it was adapted from, and what others made of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product

FURTHEST = 12
"""So many generations back; a longer line nobody reads."""


@dataclass(frozen=True)
class Family:
    """`ancestors` from the nearest to the first one, `children` in the order they came."""

    ancestors: Sequence[Product]
    children: Sequence[Product]
    unnamed: int = 0
    """How many ancestors there are that who looks may not see."""

    def __bool__(self) -> bool:
        return bool(self.ancestors or self.children or self.unnamed)


def family_of(product: Product, person: Person | None) -> Family:
    """Return the family as `person` may see it: the library, and what one works on oneself."""
    visible = Product.objects.visible_to(person).themselves()
    near = visible.select_related("werkplaats__site", "team")
    children = near.filter(adapted_from=product).order_by("published_at", "pk")
    ancestors: list[Product] = []
    unnamed = 0
    at, seen = product.adapted_from_id, {product.pk}
    while at is not None and at not in seen and len(seen) <= FURTHEST:
        seen.add(at)
        found = near.filter(pk=at).first()
        if found is not None:
            ancestors.append(found)
            at = found.adapted_from_id
        else:
            unnamed += 1
            at = Product.objects.values_list("adapted_from", flat=True).get(pk=at)
    return Family(ancestors, list(children), unnamed)
