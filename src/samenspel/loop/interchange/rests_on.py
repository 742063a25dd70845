"""What rests on a participant's consent here: files that were made with these words in them."""

from collections.abc import Iterator

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.resting import Rests
from samenspel.loop.interchange.models import MadeFile, MadeState
from samenspel.loop.research.models import Participant


def files_with_words_of(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Yield the files that can be fetched now; they go away with the consent."""
    if not isinstance(subject, Participant) or purpose not in {Purpose.TAKE_PART, Purpose.QUOTE}:
        return
    files = MadeFile.objects.with_words_of(subject).filter(state=MadeState.READY)
    if purpose == Purpose.QUOTE:
        files = files.exclude(circle="")
    for made in files.select_related("team"):
        yield Rests(
            label=_("File to take along: %(what)s") % {"what": made},
            url=reverse("interchange:overview", kwargs={"slug": made.team.slug}),
            scope=made.team.werkplaats_id,
        )


resting.register(files_with_words_of)
