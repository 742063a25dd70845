"""Say who speaks: a participant, one of us, or nobody known yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.sources import access
from samenspel.loop.sources.models import Source, Speaker
from samenspel.loop.sources.signals import speakers_changed


@dataclass(frozen=True)
class Said:
    """Who a speaker is. Two speakers that are the same participant are one person."""

    speaker: int
    participant: Participant | None = None
    is_ours: bool = False
    perspective: str = ""


@transaction.atomic
def set_speakers(*, source: Source, by: Person, said: Iterable[Said]) -> int:
    """Keep who speaks in `source`, only of the speakers in `said`; return how many changed.

    Who speaks is also who the text is of: withdrawing finds it by that.
    """
    access.require(access.may_keep(by, source.team))
    Source.objects.select_for_update().get(pk=source.pk)
    speakers = {speaker.pk: speaker for speaker in source.speakers.all()}
    before = {speaker.participant_id for speaker in speakers.values()}
    changed = [speaker for one in said if (speaker := _changed(speakers, one, source)) is not None]
    if not changed:
        return 0
    for speaker in changed:
        speaker.save(update_fields=["participant", "is_ours", "perspective"])
    after = {speaker.participant_id for speaker in speakers.values()}
    source.participants.remove(*(pk for pk in before - after if pk is not None))
    source.participants.add(*(pk for pk in after if pk is not None))
    log.record("sources.set_speakers", source, by.user, speakers=len(changed))
    speakers_changed.send(sender=Source, source=source)
    return len(changed)


def _changed(speakers: dict[int, Speaker], said: Said, source: Source) -> Speaker | None:
    """Return the speaker with what was said of it, or None when that is how it was."""
    speaker = speakers.get(said.speaker)
    if speaker is None or (said.participant and said.participant.team_id != source.team_id):
        return None
    who = said.participant.pk if said.participant else None
    now = (speaker.participant_id, speaker.is_ours, speaker.perspective)
    wanted = (who, said.is_ours and who is None, said.perspective)
    if now == wanted:
        return None
    speaker.participant_id, speaker.is_ours, speaker.perspective = wanted
    return speaker
