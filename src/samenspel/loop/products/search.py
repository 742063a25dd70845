"""What can be found of products, by everyone: what is in the library, as it was published."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.search import registry
from samenspel.ground.search.registry import PUBLIC, Document
from samenspel.loop.products.models import Product
from samenspel.loop.products.showing import said_by


def describe(product: Product) -> Document | None:
    """Let a product be found by what it says; its own site is where it is read."""
    if not product.is_published:
        return None
    content, _newest = said_by(product)
    labels = [content.kind_label, content.for_whom, *content.in_situations, *content.themes]
    return Document(
        title=content.title,
        body="\n\n".join([*content.texts[1:], ", ".join(filter(None, labels))]),
        url=product.get_absolute_url(),
        kind="product",
        scope=product.werkplaats_id,
        audience=PUBLIC,
        date=timezone.localdate(product.published_at),
    )


registry.register(Product, describe, queryset=Product.objects.select_related("werkplaats"))
registry.register_kind("product", _("Products"))
