"""The research of one team as far as it has been told, under short names."""

from dataclasses import dataclass, field

from samenspel.demo.example.story import Story
from samenspel.loop.coding.models import Code, Passage
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


@dataclass
class Room:
    """What the researchers of `team` have; `keeper` may do everything in it."""

    story: Story
    team: Team
    keeper: Person
    participants: dict[str, Participant] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)

    def person(self, key: str) -> Person:
        """Return somebody of the Werkplaats, as in `person("otto")`."""
        return self.story.person(key)

    def passage(self, first_words: str) -> Passage:
        """Return what was marked that begins with these words."""
        return next(one for one in self.passages if one.text.startswith(first_words))
