"""Take files back, at once: they can't be fetched, and are gone once the transaction holds."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from samenspel.ground.freshness.services import touch
from samenspel.loop.editions.models import EditionFile
from samenspel.loop.editions.services.making import ask_making, lock_edition
from samenspel.loop.interchange.storing import drop


@transaction.atomic
def withdraw_files(files: "QuerySet[EditionFile]", *, again: bool = True) -> int:
    """Take back every file of the editions of `files`, and let them be made anew (`again`).

    Also of editions that are being made right now: whoever makes them waits for us, and looks
    again.
    """
    editions = set(files.order_by().values_list("edition", flat=True))
    return sum(_withdraw_of(pk, again) for pk in sorted(editions))


def _withdraw_of(edition_id: int, again: bool) -> int:
    edition = lock_edition(edition_id)
    taken = _take_back(edition.files.there().select_for_update())
    touch(edition.publication.werkplaats_id)
    if again:
        ask_making(edition=edition)
    return taken


def _take_back(files: Iterable[EditionFile]) -> int:
    number = 0
    for file in files:
        drop(file.file)
        file.file, file.withdrawn_at = "", timezone.now()
        file.save(update_fields=["file", "withdrawn_at"])
        number += 1
    return number
