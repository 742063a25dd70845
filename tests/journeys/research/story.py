"""What the chapters share, besides a year's: the research of the team, and the work at night."""

import re

from django.core.management import call_command

from samenspel.loop.teams.models import Team
from tests.journeys.year.someone import Someone
from tests.journeys.year.story import Story

GROUP = "Focusgroep: wie bel je?"
TEXT, TALK = "Focusgroep in Schiedam", "Gesprek na afloop"
CLAIM = "Mensen vragen eerst hun buren, en bellen pas als ze iemand kennen."


class ResearchStory(Story):
    """A team that studies what people say."""

    @property
    def team(self) -> Team:
        """The first of two."""
        return Team.objects.earliest("pk")

    def work(self) -> None:
        """Let the worker do what waits for it."""
        call_command("db_worker", batch=True, startup_delay=False, interval=0, verbosity=0)

    def research(self, who: Someone) -> Someone:
        """Let a researcher go to the research of the team."""
        return who.go(f"{self.team.get_absolute_url()}onderzoek/")

    def text(self, who: Someone) -> Someone:
        """Let a researcher open what was said in the focus group."""
        return who.go(f"{self.team.get_absolute_url()}materiaal/").follow(TEXT)

    def finding(self, who: Someone) -> Someone:
        """Let a researcher open the finding."""
        return who.go(f"{self.team.get_absolute_url()}bevindingen/").follow(CLAIM)

    def prove(self, who: Someone) -> Someone:
        """Let somebody show, with a code from the mail, who they are."""
        who.press("Stuur mij een code per mail")
        code = re.search(r"\n\s+(\S+-\S+)\n", who.letter("code").body)
        return who.press("Ga verder", code=code[1])
