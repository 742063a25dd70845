"""Which products were made out of one, and out of those."""

from samenspel.loop.products.models import Product

DEEPEST = 5
"""Generations: nobody adapts an adaptation of an adaptation for ever, and each is a query."""


def made_out_of(product: Product) -> set[int]:
    """Return the keys of all that were made out of `product`, and out of those."""
    found: set[int] = set()
    newest = {product.pk}
    for _generation in range(DEEPEST):
        rows = Product.objects.filter(adapted_from__in=newest).order_by()
        newest = set(rows.values_list("pk", flat=True)) - found - {product.pk}
        if not newest:
            break
        found |= newest
    return found
