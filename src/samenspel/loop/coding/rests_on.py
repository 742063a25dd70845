"""Which passages rest on what a participant agreed to: told, by text, before that ends."""

from collections.abc import Iterator

from django.db.models import Count, Model, Q
from django.utils.translation import ngettext

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.resting import Rests, register
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source


def passages_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Count the passages that nobody can read any more, in each text."""
    if not isinstance(subject, Participant) or purpose != Purpose.TAKE_PART:
        return
    theirs = Count("passages", filter=Q(passages__voices__participant=subject), distinct=True)
    texts = Source.objects.filter(passages__voices__participant=subject).without_text()
    for source in texts.select_related("team").annotate(number=theirs).order_by("pk"):
        label = ngettext(
            "%(number)d passage with a code in “%(text)s”",
            "%(number)d passages with a code in “%(text)s”",
            source.number,
        )
        yield Rests(
            label=label % {"number": source.number, "text": source.title},
            url=source.get_absolute_url(),
            scope=source.werkplaats_id,
        )


register(passages_on)
