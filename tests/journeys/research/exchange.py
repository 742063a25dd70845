"""May: a table for everyone, and the project in another team."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.journeys.research.coding import CRISIS, DOORSTEP, FIRST, RULES
from tests.journeys.research.finding import OPEN, STAIRS
from tests.journeys.research.story import TEXT, ResearchStory
from tests.journeys.year.someone import Someone

ELSEWHERE = "Buren in Dordrecht"


def made(story: ResearchStory, who: Someone, kind: str, circle: str) -> bytes:
    """Let somebody ask for a file, and fetch it when the worker has made it."""
    story.research(who).follow("Uitwisselen").press("Maak dit bestand", kind=kind, circle=circle)
    story.work()
    return who.go(who.address).downloads("Je bestand staat klaar")


def a_table_for_everyone_has_only_what_everyone_may_read(story: ResearchStory) -> None:
    """And no memo, nor who coded it."""
    story.clock.at("2017-05-08 09:00")
    table = made(story, story.otto, "csv", "iedereen").decode("utf-8-sig")
    assert table.startswith("Codes;Woorden;Wie het zegt;Perspectief;Tekst;Regel\r\n")
    assert OPEN in table
    assert STAIRS not in table
    assert "Pim" not in table


def the_project_goes_to_another_team(story: ResearchStory) -> None:
    """Bea looks at what is in it before it comes in; then all the codes are there."""
    project = made(story, story.otto, "qdpx", "onszelf")
    story.cora.go("/beheer/teams/nieuw/").press(
        "Dit team beginnen",
        name=ELSEWHERE,
        kind="werkteam",
        challenge="Wie helpt wie?",
        reach="iedereen",
        starts="2017-05-01",
    )
    story.cora.press("Toevoegen aan het team", person="Bea", role="lead")
    bea = story.bea.go("/teams/").follow(ELSEWHERE).follow("Onderzoek").follow("Wijs iemand aan")
    bea.press("Opslaan", person="Bea", role="sleutel").follow("Uitwisselen")
    file = SimpleUploadedFile("project.qdpx", project)
    bea.follow("Een bestand binnenbrengen").press("Kijk wat erin zit", upload=file)
    bea.reads("3 teksten", "Niemand anders krijgt ze te zien")
    bea.press("Breng het binnen")
    story.work()
    bea.go(bea.address).reads("Alles is binnengebracht").follow("Codes")
    bea.reads(FIRST, DOORSTEP, CRISIS, RULES)
    bea.follow("Materiaal").follow(TEXT).reads("D1: Ik bel nooit meteen.", "D3: ██ █████")
