"""Files that come with a product, and how often people take them."""

from typing import Any
from uuid import UUID

from django.core.files.base import File as Upload
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F, QuerySet

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product, ProductFile
from samenspel.loop.products.services.holding import hold_copy, keep


@transaction.atomic
def add_file(
    *,
    product: Product,
    by: Person,
    title: str,
    upload: "Upload[Any]",
    key: UUID | None = None,
) -> ProductFile:
    """Keep a file that was checked; the same form sent twice (`key`) keeps it once."""
    current = hold_copy(product, by=by)
    earlier = current.files.filter(guid=key).first() if key else None
    if earlier is not None:
        return earlier
    last = current.files.order_by("-position").first()
    file = ProductFile(product=current, title=title, upload=upload, by=by)
    file.guid = key or file.guid
    file.size = upload.size or 0
    file.position = last.position + 1 if last else 0
    file.save()
    keep(current)
    log.record("products.add_file", current.shown_as, by.user)
    return file


@transaction.atomic
def remove_file(*, file: ProductFile, by: Person) -> None:
    """Leave a file out. In a version that people may have read it stays."""
    current = hold_copy(file.product, by=by)
    throw_away(current.files.filter(pk=file.pk))
    keep(current)
    log.record("products.remove_file", current.shown_as, by.user)


def throw_away(files: "QuerySet[ProductFile]") -> None:
    """Forget `files`, and what is stored when no copy of a product has it any more."""
    names = set(files.values_list("upload", flat=True))
    files.delete()
    names -= set(ProductFile.objects.filter(upload__in=names).values_list("upload", flat=True))

    def forget() -> None:
        for name in sorted(names):
            default_storage.delete(name)

    transaction.on_commit(forget)


def count_download(file: ProductFile) -> None:
    """Count that somebody took it; of whom nothing is kept."""
    ProductFile.objects.filter(pk=file.pk).update(downloads=F("downloads") + 1)
