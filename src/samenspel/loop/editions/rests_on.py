"""What rests on a consent here: files of editions, that everyone can take along."""

from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import gettext as _

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.resting import Rests
from samenspel.loop.editions.models import EditionFile
from samenspel.loop.publications.models import Contributor
from samenspel.loop.research.models import Participant


def files_that_hold(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Yield the files that can be fetched now; they go with the consent, and come without."""
    files = EditionFile.objects.there()
    if isinstance(subject, Participant) and purpose in {Purpose.TAKE_PART, Purpose.QUOTE}:
        files = files.with_words_of(subject)
    elif isinstance(subject, Contributor) and purpose == Purpose.SHOW_NAME:
        files = files.naming(subject)
    else:
        return
    for file in files.select_related("edition__publication"):
        publication = file.edition.publication
        told = {"title": publication.title, "kind": file.kind.upper()}
        yield Rests(
            label=_("File of a publication: %(title)s (%(kind)s)") % told,
            url=publication.get_absolute_url(),
            scope=publication.werkplaats_id,
            reach=Reach.PUBLIC,
        )


resting.register(files_that_hold)
