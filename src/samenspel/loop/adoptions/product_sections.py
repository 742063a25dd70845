"""What the page of a product shows of who uses it."""

from samenspel.ground.common.sections import Section
from samenspel.loop.adoptions.access import is_maker
from samenspel.loop.adoptions.family import made_out_of
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product, ProductState
from samenspel.loop.products.sections import SECTIONS

SHOWN = 12


def uses_of_product(product: Product, person: Person | None) -> Section | None:
    """Show who uses it, by region, what they did differently and what changed."""
    confirmed = Adoption.objects.of_product(product).confirmed()
    regions = confirmed.by_region()
    total = sum(number for _region, number in regions)
    may_tell = product.state == ProductState.PUBLISHED
    if not (total or may_tell):
        return None
    adoptions = list(confirmed.for_cards()[:SHOWN])
    context = {
        "product": product,
        "adoptions": adoptions,
        "regions": regions,
        "total": total,
        "more": total - len(adoptions),
        "family": Adoption.objects.visible_to(None)
        .filter(product__in=made_out_of(product))
        .count(),
        "may_tell": may_tell,
        "is_maker": person is not None and is_maker(person, product),
    }
    return Section("adoptions/parts/section.html", context)


SECTIONS.register(uses_of_product, order=40)
