"""Whose words stand where in a text: one answer for the reader, for erasing and for passages.

A turn is of who speaks in it. What nobody is known to have said may be of anybody in the text: what
stands outside every turn, or in a turn without a speaker, is of everyone the text is of or about;
what an unknown speaker says is of those among them who are no speaker yet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from samenspel.loop.sources.models import Source, Speaker, Turn


@dataclass(frozen=True)
class PeopleIn:
    """The keys of the participants of a text; `silent` are those who are no speaker in it."""

    everyone: frozenset[int]
    silent: frozenset[int]

    def of(self, turn: Turn | None) -> AbstractSet[int]:
        """Return whose words `turn` may hold; None is what stands outside every turn."""
        speaker = turn.speaker if turn is not None else None
        if speaker is None:
            return self.everyone
        if speaker.participant_id is not None:
            return {speaker.participant_id}
        return frozenset() if speaker.is_ours else self.silent


def people_in(source: Source) -> PeopleIn:
    """Return the participants of `source`. Two queries."""
    return people_in_each([source.pk])[source.pk]


def people_in_each(sources: Iterable[int]) -> dict[int, PeopleIn]:
    """Return the participants of each of these sources (keys). Two queries."""
    keys = list(sources)
    about: dict[int, set[int]] = defaultdict(set)
    speaking: dict[int, set[int | None]] = defaultdict(set)
    pairs = Source.participants.through.objects.filter(source__in=keys)
    for source, participant in pairs.values_list("source_id", "participant_id"):
        about[source].add(participant)
    speakers = Speaker.objects.filter(source__in=keys).order_by()
    for source, participant in speakers.values_list("source_id", "participant_id"):
        speaking[source].add(participant)
    return {
        key: PeopleIn(frozenset(about[key]), frozenset(about[key] - speaking[key])) for key in keys
    }


def stretches_of(
    source: Source, turns: Iterable[Turn], whose: AbstractSet[int], begin: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield the stretches between `begin` and `end` that may hold words of one of `whose`.

    `turns` are those that lie there, in order and with their speakers. Who speaks stays outside.
    """
    people, at = people_in(source), begin
    for turn in turns:
        if at < turn.start and not whose.isdisjoint(people.of(None)):
            yield at, turn.start
        if not whose.isdisjoint(people.of(turn)):
            yield max(turn.words_start, at), max(min(turn.end, end), at)
        at = max(at, min(turn.end, end))
    if at < end and not whose.isdisjoint(people.of(None)):
        yield at, end
