"""Two people at once: one at a time, and who comes second is told."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.network.models import Person
from samenspel.loop.products.access import may_write, require
from samenspel.loop.products.marks import mark_of
from samenspel.loop.products.models import Product, ProductState


def hold(product: Product) -> Product:
    """Return `product` as it is now; nobody else changes it until the transaction ends."""
    current = Product.objects.select_for_update().get(pk=product.pk)
    current.team, current.werkplaats = product.team, product.werkplaats
    return current


def hold_copy(
    product: Product, *, by: Person, seen: str = "", names: Iterable[str] = ()
) -> Product:
    """Return what `by` works on: a draft, or the work on a next version. Never what all read.

    Raises `ChangedMeanwhileError` when `names` were changed since they had the mark `seen`.
    """
    require(may_write(by, product))
    current = hold(product)
    if current.state != ProductState.DRAFT:
        raise PermissionDenied
    if seen and mark_of(current, names) != seen:
        raise ChangedMeanwhileError(current)
    return current


def keep(product: Product) -> Product:
    """Save what was changed, as one change further."""
    product.version += 1
    product.changed = timezone.now()
    product.save()
    return product
