"""Copy what a product says into another: for a next version, and for a version of one's own."""

from collections.abc import Iterable

from samenspel.loop.products.models import Assignment, Product, ProductFile, ProductTag, Step
from samenspel.loop.products.models.products import CONTENT, LINKS, OWN


def copy_content(source: Product, target: Product, *, fields: Iterable[str] = CONTENT) -> None:
    """Put the words, tags, steps and assignments of `source` in `target`, which isn't saved yet."""
    for name in fields:
        setattr(target, name, getattr(source, name))
    if target.pk is None:
        target.save()
    for manager, model in (
        ("tags", ProductTag),
        ("steps", Step),
        ("assignments", Assignment),
    ):
        getattr(target, manager).all().delete()
        rows = list(getattr(source, manager).all())
        for row in rows:
            row.pk, row.product, row._state.adding = None, target, True
        model._default_manager.bulk_create(rows)


def copy_all(source: Product, target: Product) -> None:
    """Copy what it rests on and whom to ask too: both are of the same team."""
    copy_content(source, target, fields=[*CONTENT, *OWN])
    for name in LINKS:
        getattr(target, name).set(getattr(source, name).all())


def copy_files(source: Product, target: Product) -> None:
    """Give `target` the current files of `source`; what is stored is shared, not doubled."""
    for file in source.files.current():
        ProductFile.objects.create(
            product=target,
            upload=file.upload.name,
            title=file.title,
            size=file.size,
            position=file.position,
            by_id=file.by_id,
        )


def bring_files_home(revision: Product, product: Product) -> None:
    """Let `product` have the files of `revision`; what that left out stays for older versions."""
    known = {file.upload.name: file for file in product.files.all()}
    kept = set()
    for file in revision.files.current():
        mine = known.get(file.upload.name)
        if mine is None:
            file.product = product
            file.save(update_fields=["product"])
            kept.add(file.pk)
            continue
        mine.title, mine.position, mine.is_current = file.title, file.position, True
        mine.save(update_fields=["title", "position", "is_current"])
        kept.add(mine.pk)
    product.files.exclude(pk__in=kept).update(is_current=False)
