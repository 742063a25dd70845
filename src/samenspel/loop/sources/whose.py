"""Whose words stand where in a text: one answer for the reader, for erasing and for passages.

A turn is of who speaks in it. What nobody is known to have said may be of anybody in the text: what
stands outside every turn, or in a turn without a speaker, is of everyone the text is of or about;
what an unknown speaker says is of those among them who are no speaker yet.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from samenspel.loop.sources.models import Source, Turn


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
    about = frozenset(source.participants.order_by().values_list("pk", flat=True))
    speaking = source.speakers.order_by().values_list("participant_id", flat=True)
    return PeopleIn(about, about.difference(speaking))


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
