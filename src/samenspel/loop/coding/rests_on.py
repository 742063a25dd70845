"""Which passages rest on what a participant agreed to: told, by text, before that ends."""

from collections.abc import Iterator

from django.db.models import Count, Model
from django.utils.translation import ngettext

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.resting import Rests, register
from samenspel.loop.coding.models import Passage
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source


def passages_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Count the passages that nobody can read any more, in each text."""
    if not isinstance(subject, Participant) or purpose != Purpose.TAKE_PART:
        return
    theirs = Passage.objects.filter(voices__participant=subject).order_by()
    numbers = dict(theirs.values_list("source").annotate(Count("pk", distinct=True)))
    texts = Source.objects.filter(pk__in=numbers).without_text().select_related("team")
    for source in texts.order_by("pk"):
        number = numbers[source.pk]
        label = ngettext(
            "%(number)d passage with a code in “%(text)s”",
            "%(number)d passages with a code in “%(text)s”",
            number,
        )
        yield Rests(
            label=label % {"number": number, "text": source.title},
            url=source.get_absolute_url(),
            scope=source.werkplaats_id,
        )


register(passages_on)
