"""The list of the material: each text with what still has to be seen to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source, Speaker, Whose
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Row:
    """One text in the list; numbers of people."""

    source: Source
    speakers: int
    unknown: int
    nobody: bool
    """Nobody said whose words these are."""
    not_asked: int
    stopped: int


def rows_of(team: Team, sources: Iterable[Source]) -> list[Row]:
    """Return `sources` as rows. Four queries, however many there are."""
    listed = list(sources)
    speakers: dict[int, list[Speaker]] = defaultdict(list)
    for speaker in Speaker.objects.filter(source__in=listed):
        speakers[speaker.source_id].append(speaker)
    about: dict[int, set[int]] = defaultdict(set)
    for pair in Source.participants.through.objects.filter(source__in=listed):
        about[pair.source_id].add(pair.participant_id)
    people = Participant.objects.of_team(team).order_by()
    agreed = set(people.taking_part().values_list("pk", flat=True))
    stopped = set(people.stopped().values_list("pk", flat=True))
    return [
        _row(source, speakers[source.pk], about[source.pk], agreed, stopped) for source in listed
    ]


def _row(
    source: Source, speakers: list[Speaker], about: set[int], agreed: set[int], stopped: set[int]
) -> Row:
    people = about | {one.participant_id for one in speakers if one.participant_id is not None}
    unknown = sum(not one.is_ours and one.participant_id is None for one in speakers)
    is_own = source.whose == Whose.OWN
    return Row(
        source=source,
        speakers=len(speakers),
        unknown=0 if is_own else unknown,
        nobody=not is_own and not speakers and not about,
        not_asked=0 if is_own else len(people - agreed - stopped),
        stopped=len(people & stopped),
    )
