"""The catalogue of one site for search engines, in files of a thousand addresses."""

from collections.abc import Iterator
from typing import Final

from django.db.models import Max

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.querysets import RecordQuerySet
from samenspel.ground.catalogue.reading import Told, told_of_all
from samenspel.loop.network.models import Werkplaats

PER_FILE: Final = 1_000


def _records(werkplaats: Werkplaats) -> RecordQuerySet:
    return Record.objects.there().of_scope(werkplaats.pk)


def files_of(werkplaats: Werkplaats) -> range:
    """Return the numbers of the files, the first one always."""
    count = _records(werkplaats).count()
    return range(1, max(1, -(-count // PER_FILE)) + 1)


def newest_of(werkplaats: Werkplaats) -> object:
    """Return when something in it last changed, also by going."""
    return Record.objects.of_scope(werkplaats.pk).aggregate(newest=Max("changed_at"))["newest"]


def file_of(werkplaats: Werkplaats, number: int) -> Iterator[tuple[str, object]]:
    """Yield addresses on this site with when they changed."""
    start = (number - 1) * PER_FILE
    told = told_of_all(_records(werkplaats).order_by("pk")[start : start + PER_FILE])
    return ((one.page, one.record.changed_at) for one in told if _is_page_here(one))


def _is_page_here(told: Told) -> bool:
    # What is a place on a page of something else ("/publicaties/samen/#h2") has none of its own.
    return bool(told.site) and told.page.startswith(told.site) and "#" not in told.page
