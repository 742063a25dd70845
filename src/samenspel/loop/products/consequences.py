"""What follows when a product changes: the library of every site shows it."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from samenspel.ground.freshness.registry import EVERYWHERE
from samenspel.ground.freshness.services import touch
from samenspel.loop.products.models import Product, ProductState


@receiver([post_save, post_delete], sender=Product, dispatch_uid="products.library_is_stale")
def library_is_stale(sender: Any, instance: Product, **kwargs: Any) -> None:
    """Let the pages of other sites go too; a draft stands on none of them."""
    if instance.state != ProductState.DRAFT:
        touch(EVERYWHERE)
