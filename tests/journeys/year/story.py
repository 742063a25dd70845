"""What the chapters share: who plays, what day it is, and what was made so far."""

from dataclasses import dataclass, field

from django.utils import timezone

from samenspel.ground.common import housekeeping
from samenspel.ground.mail.services import deliver_waiting
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.teams.models import Team
from tests.journeys.year.clock import Clock
from tests.journeys.year.someone import Someone


@dataclass
class Story:
    """A year, as far as it was played."""

    clock: Clock
    werkplaats: Werkplaats
    people: dict[str, Someone] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Someone:
        try:
            return self.__dict__["people"][name.capitalize()]
        except KeyError as missing:
            raise AttributeError(name) from missing

    def enter(self, name: str, account: Person | None = None) -> Someone:
        """Let somebody come into the story."""
        self.people[name] = Someone(name, self.clock, account=account)
        return self.people[name]

    @property
    def team(self) -> Team:
        return Team.objects.get()

    def activity(self, title: str) -> Activity:
        return Activity.objects.get(title=title)

    def night(self) -> None:
        """Let the program do what it does by itself, and deliver the mail."""
        housekeeping.run_all(timezone.now())
        deliver_waiting()

    def morning(self, day: str) -> None:
        """Go on to eight o'clock on a day; what is sent at night has gone."""
        self.clock.at(f"{day} 08:00")
        self.night()

    def workspace(self, who: Someone) -> Someone:
        """Let somebody with an account go to the place of the team."""
        return who.go("/teams/").follow(self.team.name)
