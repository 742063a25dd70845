"""Put a product in the library, as a version that stays; take it out; take a version away."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.products.access import may_publish, require
from samenspel.loop.products.content import Content, content_of
from samenspel.loop.products.models import Product, ProductState, ProductVersion
from samenspel.loop.products.parts import missing_in
from samenspel.loop.products.services.copying import bring_files_home, copy_all
from samenspel.loop.products.services.files import throw_away
from samenspel.loop.products.services.holding import hold, keep
from samenspel.loop.products.signals import product_published, product_withdrawn
from samenspel.loop.teams.services import addresses_of


class NotReadyError(Exception):
    """Something must still be told; `missing` says what to do."""

    def __init__(self, missing: Sequence[Any]) -> None:
        super().__init__("; ".join(str(one) for one in missing))
        self.missing = missing


@transaction.atomic
def publish_product(*, product: Product, by: Person, what_changed: str = "") -> ProductVersion:
    """Let everyone read it as it is now, and keep that as a version.

    Nothing new since the last version gives that version, so sending it twice does no harm.
    Raises `NotReadyError` when something is missing.
    """
    require(may_publish(by, product))
    current = hold(product.shown_as)
    revision = Product.objects.select_for_update().filter(revises=current).first()
    missing = missing_in(content_of(revision or current))
    if missing:
        raise NotReadyError(missing)
    if revision is not None:
        copy_all(revision, current)
        bring_files_home(revision, current)
        revision.delete()
    is_first = current.published_at is None
    version = _next_version(current, by, what_changed)
    if current.state != ProductState.PUBLISHED or revision is not None or is_first:
        current.state = ProductState.PUBLISHED
        current.published_at = current.published_at or timezone.now()
        current.withdrawn_at, current.why_withdrawn, current.instead = None, "", None
        keep(current)
        log.record("products.publish", current, by.user, number=version.number)
        product_published.send(Product, product=current, version=version)
    if is_first:
        _tell_makers(current)
    return version


def _next_version(product: Product, by: Person, what_changed: str) -> ProductVersion:
    content = content_of(product)
    last = product.versions.first()
    if last is not None and last.removed_at is None and Content.from_dict(last.content) == content:
        return last
    return ProductVersion.objects.create(
        product=product,
        number=last.number + 1 if last else 1,
        by=by,
        what_changed=what_changed if last else "",
        content=content.as_dict(),
    )


def _tell_makers(product: Product) -> None:
    """Tell the makers of what it was adapted from that there is another version."""
    source = product.adapted_from
    if source is None or source.team is None:
        return
    notify(
        topic="products.adapted",
        about_id=product.pk,
        to=[address for address, _member in addresses_of(source.team)],
        sender=source.werkplaats.sender,
        event=f"adapted:{product.pk}",
    )


@transaction.atomic
def withdraw_product(
    *, product: Product, by: Person, why: str, instead: Product | None = None
) -> Product:
    """Take it out of the library. Its page says so, why, and where to go `instead`."""
    require(may_publish(by, product))
    current = hold(product.shown_as)
    if current.state == ProductState.WITHDRAWN:
        return current
    if current.state == ProductState.DRAFT or instead == current:
        raise PermissionDenied
    current.state = ProductState.WITHDRAWN
    current.withdrawn_at = timezone.now()
    current.why_withdrawn, current.instead = why, instead
    keep(current)
    log.record("products.withdraw", current, by.user)
    product_withdrawn.send(Product, product=current)
    return current


@transaction.atomic
def remove_version(*, version: ProductVersion, by: Person) -> None:
    """Take an older version away, as when it holds words that may no longer be read.

    Files that only stood with that version go too.

    The newest is what everyone reads: that one is replaced, or the product withdrawn.
    """
    require(may_publish(by, version.product))
    product = hold(version.product)
    newest = product.versions.first()
    if newest == version:
        raise PermissionDenied
    if version.removed_at is not None:
        return
    version.content, version.what_changed = {}, ""
    version.removed_at = timezone.now()
    version.save()
    told = product.versions.filter(removed_at=None).values_list("content__files", flat=True)
    still_told = [file["guid"] for files in told for file in files or ()]
    throw_away(product.files.filter(is_current=False).exclude(guid__in=still_told))
    keep(product)
    log.record("products.remove_version", product, by.user, number=version.number)
