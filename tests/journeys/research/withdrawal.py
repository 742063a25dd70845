"""A year later Roos takes her words back, with the link in an old mail."""

import re

from tests.journeys.research.coding import DOORSTEP
from tests.journeys.research.exchange import ELSEWHERE, made
from tests.journeys.research.finding import AGAINST, OPEN
from tests.journeys.research.story import CLAIM, TALK, TEXT, ResearchStory
from tests.journeys.research.things import originals, tables_with

HERS = [
    "Ik bel nooit meteen",
    "Kom eens langs zonder map",
    "Mijn zus",
    "Zo is het bij ons",
    "Fatima",
]


def everything_is_seen_once_more(story: ResearchStory) -> None:
    """So that it lies ready wherever something is kept: pages, the index, a file."""
    story.clock.at("2018-05-14 09:00")
    story.night()
    visitor = story.voorbijganger.go("/bevindingen/").follow(CLAIM).reads(OPEN)
    assert visitor.go(visitor.address).response.headers["ETag"], "kept for visitors"
    assert OPEN in made(story, story.otto, "csv", "onszelf").decode("utf-8-sig")
    story.research(story.otto).follow("Materiaal").follow(TALK)
    assert b"Mijn zus" in story.otto.downloads("Oorspronkelijk bestand")


def roos_takes_her_words_back(story: ResearchStory) -> None:
    """She reads what happens, presses once, and is thanked."""
    roos = story.roos.opens("Jouw woorden in", "/mijn-woorden/").follow("Haal mijn woorden weg")
    roos.reads("Meteen: niemand ziet de woorden meer", "Na 14 dagen wissen we de woorden voorgoed")
    roos.press("Ja, haal mijn woorden weg").reads("Het is gebeurd", "Dank je wel")


def at_once_nobody_reads_them(story: ResearchStory) -> None:
    """A visitor, a member, a coder, the keeper; nor in a search, a table or a file."""
    visitor = story.voorbijganger.go("/bevindingen/").follow(CLAIM).does_not_read(*HERS)
    visitor.reads("Deze bevinding rust niet meer op woorden", AGAINST, "Ja, dit herken ik: 1")
    visitor.go("/zoeken/?q=map+onder+de+arm").reads("Niets gevonden")
    story.noor.go("/bevindingen/").follow(CLAIM).does_not_read(*HERS)
    for who in (story.pim, story.otto):
        story.finding(who).does_not_read(*HERS).reads("Kies andere woorden")
        story.text(who).does_not_read(*HERS).reads("D1: ██ ███ █████")
        who.follow("Coderen").does_not_read(*HERS)
        story.research(who).follow("Fragmenten").does_not_read(*HERS).follow("Tabellen")
        who.reads(f"{DOORSTEP} 1 0 0 1")
    keeper = story.research(story.otto).follow("Materiaal").follow(TALK).reads("D1: ████ ███")
    assert keeper.go(f"{keeper.address}origineel/").status == 404
    story.research(story.otto).follow("Uitwisselen").reads("Ingetrokken").does_not_read(
        "Je bestand"
    )


def the_coordinator_gets_a_list(story: ResearchStory) -> None:
    """What is hidden, what to look at and what left; never who said what. She ticks it off."""
    cora = story.cora.opens("Iemand trok een toestemming in", "/beheer/ingetrokken/")
    listed = cora.go("/beheer/ingetrokken/").text
    number = min(int(one) for one in re.findall(r"D1 \(nr\. (\d+)\)", listed))
    cora.follow(f"Deelnemer D1 (nr. {number})").does_not_read("Roos", *HERS)
    cora.reads(CLAIM, "Kijk of het nog klopt", ".qdpx", "is al de deur uit", "Otto")
    bea = story.bea.go("/teams/").follow(ELSEWHERE).follow("Onderzoek").follow("Materiaal")
    for title in (TEXT, TALK):
        bea.follow(title).follow("Haal de tekst weg").press("Haal de tekst weg")
    while "Dit heb ik gedaan" in cora.text:
        cora.press("Dit heb ik gedaan")
    cora.reads("Gedaan", "Cora")


def the_finding_is_looked_at(story: ResearchStory) -> None:
    """Pim hears of it, and shares it with those who may read what is left."""
    pim = story.finding(story.pim).follow("Deel met minder mensen")
    pim.press("Deel deze bevinding", reach="Het team en de coördinatoren")
    pim.does_not_read("rust niet meer op woorden")
    assert story.voorbijganger.go(pim.address).status == 404


def after_two_weeks_they_are_erased(story: ResearchStory) -> None:
    """From every table, with the file that they came in; the page of Roos says so."""
    assert tables_with(HERS[0])
    story.morning("2018-05-30")
    assert [table for words in HERS for table in tables_with(words)] == []
    assert originals() == []
    story.roos.opens("Jouw woorden in", "/mijn-woorden/").reads("zijn voorgoed gewist")
    story.text(story.pim).reads("D1: ██ ███ █████", "D2: Bij ons op de trap")
