"""Hand out a file, and remember that it left with these people's words and names in it."""

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.ground.consent.models import Departure, DepartureKind, Reach
from samenspel.ground.consent.services import record_departure
from samenspel.loop.editions.models import EditionFile
from samenspel.loop.editions.services.withdrawing import withdraw_files
from samenspel.loop.research.models import Participant


@transaction.atomic
def fetch_file(*, file: EditionFile) -> EditionFile | None:
    """Count that `file` is taken along, and return it; None when it was taken back.

    Raises Http404 when it is not for readers (any more).
    """
    rows = EditionFile.objects.select_related("edition__publication__werkplaats__site")
    current = rows.select_for_update(of=("self",)).get(pk=file.pk)
    if current.edition.publication.withdrawn_at is not None:
        raise Http404
    this = EditionFile.objects.filter(pk=current.pk)
    if current.withdrawn_at is not None or not current.file:
        return None
    # Some consents end by themselves, at a moment; nobody waits for the housekeeping.
    if not this.in_which_all_agree().exists():
        withdraw_files(this)
        return None
    current.downloads += 1
    _remember(current)
    current.save(update_fields=["downloads", "departure"])
    return current


def _remember(file: EditionFile) -> None:
    """Keep once for each time it was made that it left, and how often."""
    label = ngettext(
        "%(what)s, taken along %(number)s time", "%(what)s, taken along %(number)s times",
        file.downloads,
    ) % {"what": _named(file), "number": file.downloads}  # fmt: skip
    if file.departure_id is not None:
        Departure.objects.filter(pk=file.departure_id).update(label=label[:200])
        return
    said = Participant.objects.filter(voices__passage__edition_files=file).distinct()
    file.departure = record_departure(
        kind=DepartureKind.DOWNLOAD,
        label=label,
        subjects=[*said, *file.contributors.all()],
        scope=file.edition.publication.werkplaats_id,
        reach=Reach.PUBLIC,
    )


def _named(file: EditionFile) -> str:
    told = {
        "title": file.edition.publication.title_for_readers[:90],
        "number": file.edition.edition,
        "kind": file.kind.upper(),
    }
    return _("%(title)s, edition %(number)s (%(kind)s)") % told
