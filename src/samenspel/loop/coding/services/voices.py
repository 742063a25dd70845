"""Whose words stand in passages: kept with them, made anew when text or speakers change."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from django.db import transaction
from django.db.models import Q

from samenspel.loop.coding.models import Passage, PassageVoice, Standing
from samenspel.loop.coding.signals import passages_changed
from samenspel.loop.sources.models import Source, Speaker, Turn, Whose
from samenspel.loop.sources.whose import PeopleIn, people_in_each

A_BATCH = 50
"""How many sources are looked up at once."""
A_TIME = 1_000
"""How many passages: a database takes only so many values in one question."""
Voice = tuple[Standing, int | None, str]


@transaction.atomic(savepoint=False)
def tell_voices(passages: Iterable[Passage]) -> None:
    """Keep anew whose words stand in `passages`, which are saved; a few queries for many."""
    by_source: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_source[passage.source_id].append(passage)
    keys = sorted(by_source)
    for at in range(0, len(keys), A_BATCH):
        _tell({key: by_source[key] for key in keys[at : at + A_BATCH]})


def _tell(by_source: dict[int, list[Passage]]) -> None:
    """Tell it of the passages of a few sources."""
    own = [passage for passages in by_source.values() for passage in passages]
    turns = _turns_near(by_source)
    people = people_in_each(by_source)
    sources = Source.objects.filter(pk__in=by_source).defer("text", "extra")
    voices = [
        PassageVoice(
            passage=passage, standing=standing, participant_id=participant, perspective=perspective
        )
        for source in sources.prefetch_related("participants")
        for passage, said in _voices_in(
            source, by_source[source.pk], turns[source.pk], people[source.pk]
        )
        for standing, participant, perspective in sorted(said, key=str)
    ]
    for at in range(0, len(own), A_TIME):
        PassageVoice.objects.filter(passage__in=own[at : at + A_TIME]).delete()
    PassageVoice.objects.bulk_create(voices, batch_size=A_TIME)
    passages_changed.send(sender=Passage, passages=own)


def _turns_near(by_source: dict[int, list[Passage]]) -> dict[int, list[Turn]]:
    """Return the turns of each source where its passages lie, in order."""
    near = Q()
    for key, own in by_source.items():
        begin, end = min(one.start for one in own), max(one.end for one in own)
        near |= Q(source=key, start__lt=end, end__gt=begin)
    found: dict[int, list[Turn]] = defaultdict(list)
    turns = Turn.objects.filter(near)
    for turn in turns.select_related("speaker__participant").order_by("start"):
        found[turn.source_id].append(turn)
    return found


def _voices_in(
    source: Source, passages: list[Passage], turns: list[Turn], people: PeopleIn
) -> Iterator[tuple[Passage, set[Voice]]]:
    """Yield each passage with whose words it holds; `turns` are in the order of the text."""
    about = [(one.pk, one.perspective) for one in source.participants.all()]
    starts = [turn.start for turn in turns]
    reached = list(accumulate((turn.end for turn in turns), max))
    for passage in passages:
        first, last = bisect_right(reached, passage.start), bisect_left(starts, passage.end)
        inside = [turn for turn in turns[first:last] if passage.start < turn.end]
        yield passage, _voices(passage, source, inside, about, people)


def _voices(
    passage: Passage,
    source: Source,
    inside: list[Turn],
    about: list[tuple[int, str]],
    people: PeopleIn,
) -> set[Voice]:
    """Return whose words these are; what nobody is known to have said may be of several people.

    In our own text that is us, next to whoever is said to speak in it: they decide about that.
    """
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
