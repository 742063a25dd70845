"""Where a team is in its work, ready to show: the line of steps, and when each phase began."""

from dataclasses import dataclass
from typing import Any

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


def work_of(team: Team, language: str) -> Work:
    """Return where `team` is; in a team from before phases were noted the story is empty."""
    begun = list(team.phase_changes.all())
    story = [
        {
            "title": label_of(Phase, change.phase).capitalize(),
            "when": date_in_words(change.since, language),
            "state": "now" if change is begun[-1] and team.is_current else "done",
        }
        for change in begun
    ]
    labels = [str(phase.label) for phase in Phase]
    return Work(labels, Phase(team.phase).number, story)
