"""Whose words stand in passages: kept with them, made anew when text or speakers change."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from samenspel.loop.coding.models import Passage, PassageVoice, Standing
from samenspel.loop.coding.signals import passages_changed
from samenspel.loop.sources.models import Source, Speaker, Turn, Whose
from samenspel.loop.sources.whose import PeopleIn, people_in

Voice = tuple[Standing, int | None, str]


@transaction.atomic
def tell_voices(passages: Iterable[Passage]) -> None:
    """Keep anew whose words stand in `passages`, which are saved. Five queries for each source."""
    by_source: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_source[passage.source_id].append(passage)
    for source in Source.objects.filter(pk__in=by_source).defer("text"):
        own = by_source[source.pk]
        begin, end = min(one.start for one in own), max(one.end for one in own)
        near = source.turns.filter(start__lt=end, end__gt=begin)
        turns = list(near.select_related("speaker__participant").order_by("start"))
        about = list(source.participants.values_list("pk", "perspective"))
        people = people_in(source)
        PassageVoice.objects.filter(passage__in=own).delete()
        PassageVoice.objects.bulk_create(
            PassageVoice(
                passage=passage, standing=standing, participant_id=participant,
                perspective=perspective,
            )
            for passage in own
            for standing, participant, perspective in sorted(
                _voices(passage, source, turns, about, people), key=str
            )
        )  # fmt: skip
        passages_changed.send(sender=Passage, passages=own)


def _voices(
    passage: Passage,
    source: Source,
    turns: list[Turn],
    about: list[tuple[int, str]],
    people: PeopleIn,
) -> set[Voice]:
    """Return whose words these are; what nobody is known to have said may be of several people.

    In our own text that is us, next to whoever is said to speak in it: they decide about that.
    """
    inside = [turn for turn in turns if turn.start < passage.end and passage.start < turn.end]
    voices = {_voice_of(turn.speaker) for turn in inside}
    perhaps = {pk for turn in inside for pk in people.of(turn)}
    if not inside or _says_more_than(passage, inside):
        perhaps |= people.of(None)
        if not about:
            voices.add((Standing.UNKNOWN, None, ""))
    known = {participant for _standing, participant, _perspective in voices}
    voices |= {(Standing.PARTICIPANT, pk, of) for pk, of in about if pk in perhaps - known}
    if source.whose == Whose.OWN:
        ours = {Standing.UNKNOWN: Standing.OURS}
        voices = {(ours.get(standing, standing), pk, of) for standing, pk, of in voices}
    return voices


def _says_more_than(passage: Passage, turns: list[Turn]) -> bool:
    """Return whether words of `passage` stand outside `turns`, which are in order."""
    at, outside = passage.start, ""
    for turn in turns:
        outside += passage.text[at - passage.start : max(at, turn.start) - passage.start]
        at = max(at, turn.end)
    return bool((outside + passage.text[at - passage.start :]).strip())


def _voice_of(speaker: Speaker | None) -> Voice:
    if speaker is None:
        return (Standing.UNKNOWN, None, "")
    if speaker.is_ours:
        return (Standing.OURS, None, speaker.perspective)
    if speaker.participant is None:
        return (Standing.UNKNOWN, None, speaker.perspective)
    perspective = speaker.perspective or speaker.participant.perspective
    return (Standing.PARTICIPANT, speaker.participant_id, perspective)
