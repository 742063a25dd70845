"""Take somebody's words out for good: out of the texts, the corrections, the original files.

What stood there is replaced by as many blots, so that every other word keeps its place.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.consent.models import Consent, Purpose
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.research.services import ERASED_AFTER
from samenspel.loop.sources.copied import said_by
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason, Source, SourceDraft, TextChange
from samenspel.loop.sources.reader import BLOT
from samenspel.loop.sources.services.drafts import forget_draft
from samenspel.loop.sources.services.texts import change_text
from samenspel.loop.sources.whose import stretches_of


@transaction.atomic
def erase_words_of(*, participant: Participant, by: Person | None = None) -> int:
    """Erase what `participant` said, for good; return in how many texts. Again changes nothing.

    Of a text that this person is in, what nobody is known to have said goes too (see `whose`). The
    caller asked whether it may; `by` is None when it happens by itself or at somebody's own wish.
    """
    held = Participant.objects.select_for_update().get(pk=participant.pk)
    _delete_drafts(held)
    speaks_in = Q(speakers__participant=held, speakers__turns__isnull=False)
    about = Q(participants=held)
    touched = 0
    for pk in set(Source.objects.filter(speaks_in | about).values_list("pk", flat=True)):
        touched += _erase_in(Source.objects.select_for_update().get(pk=pk), held, by)
    held.words_erased_at = timezone.now()
    held.save(update_fields=["words_erased_at"])
    log.record("sources.erase_words", held, by.user if by else None, texts=touched)
    return touched


def erase_in_time(now: datetime) -> int:
    """Erase the words of who stopped two weeks ago; return of how many people."""
    over = [one for one in Participant.objects.stopped().order_by("pk") if _is_due(one, now)]
    for participant in over:
        erase_words_of(participant=participant)
    return len(over)


@transaction.atomic
def forget_words(*, source: Source, words: str, instead: str) -> int:
    """Put `instead` where `words` stand in what is kept of corrections, and in speakers' labels.

    Called when they were taken out of the text itself; returns in how many places they stood.
    """
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    touched = 0
    for change in source.changes.all():
        removed = [pattern.sub(lambda _found: instead, kept) for kept in change.removed]
        edits = [[a, b, pattern.sub(lambda _found: instead, put)] for a, b, put in change.edits]
        if (removed, edits) != (change.removed, change.edits):
            change.removed, change.edits = removed, edits
            change.save(update_fields=["removed", "edits"])
            touched += 1
    for speaker in source.speakers.all():
        label = pattern.sub(lambda _found: instead, speaker.label)[:80]
        if label != speaker.label and not source.speakers.filter(label=label).exists():
            speaker.label = label
            speaker.save(update_fields=["label"])
            touched += 1
    return touched


def _erase_in(source: Source, participant: Participant, by: Person | None) -> bool:
    turns = list(source.turns.select_related("speaker").order_by("start"))
    stretches = stretches_of(source, turns, {participant.pk}, 0, len(source.text))
    edits = [edit for stretch in stretches for edit in _blots(source.text, *stretch)]
    if edits:
        change_text(source=source, edits=edits, by=by, reason=ChangeReason.ERASED)
    _empty_history(source)
    _delete_original(source)
    return bool(edits)


def _blots(text: str, start: int, end: int) -> Iterable[Edit]:
    """Yield an edit for each word, so that lines and spaces stay; what is blotted stays too."""
    for word in re.finditer(r"\S+", text[start:end]):
        if word.group().strip(BLOT):
            yield Edit(start + word.start(), start + word.end(), BLOT * len(word.group()))


def _empty_history(source: Source) -> None:
    """Keep that the text changed and when, but nothing of the words."""
    for change in TextChange.objects.filter(source=source):
        change.removed = []
        change.edits = [
            [start, end, put if set(put) <= {BLOT} else re.sub(r"\S", BLOT, put)]
            for start, end, put in change.edits
        ]
        change.save(update_fields=["removed", "edits"])


def _delete_original(source: Source) -> None:
    """Delete the file it was read from, once it is certain that the words go."""
    if not source.original:
        return
    storage, name = source.original.storage, str(source.original.name)
    Source.objects.filter(pk=source.pk).update(original="", original_name="", digest="")
    transaction.on_commit(lambda: storage.delete(name))


def _delete_drafts(participant: Participant) -> None:
    """Delete what waits for a yes and holds these words, or words with this code before them.

    Called while it is still known what was said. Who handed it in can do so again.
    """
    said, code = said_by(participant), participant.code.casefold()
    for draft in SourceDraft.objects.select_for_update().filter(team=participant.team_id):
        text = "\n".join(str(text) for text, *_rest in draft.paragraphs)
        labels = {str(speaker or "").casefold() for _text, speaker, *_rest in draft.paragraphs}
        if code in labels or said.stands_in(text):
            forget_draft(draft)


def _is_due(participant: Participant, now: datetime) -> bool:
    since, erased = _stopped_since(participant), participant.words_erased_at
    if since > now - ERASED_AFTER:
        return False
    if erased is None or erased < since:
        return True
    # A text that was brought in after that may hold words again.
    later = Source.objects.filter(created__gt=erased)
    return later.filter(Q(speakers__participant=participant) | Q(participants=participant)).exists()


def _stopped_since(participant: Participant) -> datetime:
    """Return since when this person doesn't take part: the last consent's end, or the answer."""
    kind: Any = ContentType.objects.get_for_model(Participant)
    given = Consent.objects.filter(
        subject_type=kind, subject_id=participant.pk, purpose=Purpose.TAKE_PART
    )
    ends = [min(filter(None, (one.withdrawn_at, one.until))) for one in given
            if one.withdrawn_at or one.until]  # fmt: skip
    return max([*ends, participant.answered_at or participant.created])
