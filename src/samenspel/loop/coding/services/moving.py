"""Passages keep their place when the text under them changes, and their voices stay right."""

from django.db import transaction

from samenspel.ground.freshness.services import touch as let_go_of_pages
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.services.activity import touch_stretches
from samenspel.loop.coding.services.voices import tell_voices
from samenspel.loop.coding.signals import passages_changed
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.edits import Edit, moved
from samenspel.loop.sources.models import ChangeReason, Source


@transaction.atomic
def move_with_text(*, source: Source, edits: list[Edit], reason: str) -> None:
    """Move the passages of `source`, which has its new text; nothing vanishes.

    Whose own words were corrected needs a look. What was de-identified or taken out at somebody's
    wish needs none: there nobody should look for what it was.
    """
    shifted: list[Passage] = []
    reworded: list[Passage] = []
    for passage in source.passages.order_by("start", "pk"):
        place = moved(passage.start, passage.end, edits)
        if not place.touched and place.start == passage.start:
            continue
        passage.start, passage.end = place.start, place.end
        passage.text = source.text[place.start : place.end]
        passage.version += place.touched
        passage.needs_look |= place.touched and reason == ChangeReason.CORRECTED
        (reworded if place.touched else shifted).append(passage)
    fields = ["start", "end", "text", "needs_look", "version"]
    Passage.objects.bulk_update([*shifted, *reworded], fields, batch_size=200)
    tell_voices(reworded)
    touch_stretches(source.pk, [(0, len(source.text))])
    let_go_of_pages(source.werkplaats_id)


@transaction.atomic
def tell_voices_of(source: Source) -> None:
    """Tell anew whose words stand in every passage of `source`: its speakers changed."""
    tell_voices(source.passages.all())
    touch_stretches(source.pk, [(0, len(source.text))])


@transaction.atomic
def announce_consent_of(participant: Participant) -> None:
    """Somebody agreed, or no longer does: what rests on these words is looked at anew.

    Nothing kept here changes, because the gate asks at every look.
    """
    own = Passage.objects.filter(voices__participant=participant).distinct()
    passages_changed.send(sender=Passage, passages=list(own))
    said = Source.objects.filter(speakers__participant=participant)
    about = Source.objects.filter(participants=participant)
    for source in (said | about).distinct().order_by("pk").only("pk"):
        touch_stretches(source.pk, [(0, WHOLE)])


WHOLE = 2**31 - 1
"""The end of every text: no text is as long."""
