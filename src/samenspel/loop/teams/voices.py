"""Whose perspectives were in view, and when: at the table, at each meeting, in the log.

Apps above tell what they know in their `team_voices.py`, which is found by itself:

    register(voices_at_meetings)

A source gets the team and gives moments, in any order. It counts people, and names nobody.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Moment:
    """What was heard at one moment: how many people (or entries) of each perspective.

    `place` says where, in one or two words, as in "at the table" or "meeting"; moments of one
    place are shown together, over time. `counts` maps `Perspective` values to numbers. `absence`
    may say in better words than ours that somebody was not there the last three times, with
    `%(nobody)s` where "no resident" comes.
    """

    day: date
    place: Any
    label: str
    counts: Mapping[str, int]
    url: str = ""
    absence: Any = ""


Source = Callable[[Team], Iterable[Moment]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Let `source` tell what it knows of a team."""
    if source not in _sources:
        _sources.append(source)


def moments_of(team: Team) -> list[Moment]:
    """Return all moments of `team`, the first one first."""
    return sorted((m for source in _sources for m in source(team)), key=lambda moment: moment.day)
