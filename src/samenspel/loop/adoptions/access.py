"""Who makes a product, and so reads who uses it. `person` is None for a visitor."""

from django.core.exceptions import PermissionDenied

from samenspel.loop.network.models import Membership, Person, Role
from samenspel.loop.products.models import Product
from samenspel.loop.teams.services import addresses_of


def is_maker(person: Person | None, product: Product) -> bool:
    """Return whether `person` sits at the table of the product, or coordinates there."""
    return Product.objects.made_by(person).filter(pk=product.pk).exists()


def require_maker(person: Person | None, product: Product) -> None:
    """Raise `PermissionDenied` unless `person` makes `product`."""
    if not is_maker(person, product):
        raise PermissionDenied


def addresses_of_makers(product: Product) -> set[str]:
    """Return where the makers read their mail: the team's table, or else the coordinators."""
    if product.team is not None:
        found = {address for address, _member in addresses_of(product.team)}
        if found:
            return found
    coordinators = Membership.objects.for_werkplaats(product.werkplaats).in_force()
    return {one.lower() for one in coordinators.with_role(Role.COORDINATOR).mail_addresses()}
