"""Where a team is in its work, ready to show: the line of steps, and when each phase began."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from samenspel.ground.common.choices import label_of
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.teams.models import Phase, Team


@dataclass(frozen=True)
class Work:
    """The phases of one team: their names, which one it is now, and the way there."""

    labels: list[str]
    current: int
    story: list[dict[str, Any]]

    @property
    def went_on(self) -> bool:
        """Return whether there is a way to tell of: more than the phase it began with."""
        return len(self.story) > 1


Begun = Sequence[tuple[str, date]]
"""The phases of a team with the day that each began, in order."""


def with_phases(teams: QuerySet[Team]) -> tuple[Team, Begun] | None:
    """Return the one team in `teams` and its phases, in one query; None when there is no team."""
    rows = teams.annotate(begun=F("phase_changes__phase"), since=F("phase_changes__since"))
    found: list[Any] = list(rows.order_by("phase_changes__since", "phase_changes__pk"))
    if not found:
        return None
    return found[0], [(row.begun, row.since) for row in found if row.begun]


def phases_of(team: Team) -> Begun:
    """Return the phases of a team that was read already."""
    return [(change.phase, change.since) for change in team.phase_changes.all()]


def work_of(team: Team, begun: Begun, language: str) -> Work:
    """Return where `team` is; in a team from before phases were noted the story is empty."""
    last = len(begun) - 1
    story = [
        {
            "title": label_of(Phase, phase).capitalize(),
            "when": date_in_words(since, language),
            "state": "now" if place == last and team.is_current else "done",
        }
        for place, (phase, since) in enumerate(begun)
    ]
    labels = [str(phase.label) for phase in Phase]
    return Work(labels, Phase(team.phase).number, story)
