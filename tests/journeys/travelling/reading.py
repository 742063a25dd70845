"""Everyone reads it, asks why it is said, takes it along; and programs hear of it."""

import json

from tests.journeys.travelling.before import CLAIM, HERS, HIS
from tests.journeys.travelling.story import TITLE, TravellingStory, words_in
from tests.journeys.travelling.writing import FIRST, PRODUCT, SOUP, TO_RESIDENTS
from tests.journeys.year.beginning import QUESTION

OAI = "/oai?verb=ListRecords&metadataPrefix=oai_dc"


def a_resident_chooses_for_whom_to_read(story: TravellingStory) -> None:
    """What is for residents comes first; the rest is one step further."""
    visitor = story.book(story.voorbijganger).does_not_read("Voor bewoners")
    visitor.follow("bewoner").reads("Voor bewoners", TO_RESIDENTS)
    story.book(visitor).reads("Voor bewoners")
    visitor.follow(FIRST).reads("Mensen bellen niet meteen", "Voorbeeld, 2011", SOUP, HERS)
    assert visitor.sees_picture("Acht mensen aan een lange tafel, met een pan soep.")


def why_do_you_say_so(story: TravellingStory) -> None:
    """From the recommendation to the finding, the words, and the question of Jan."""
    visitor = story.book(story.voorbijganger).follow("Alle aanbevelingen")
    visitor.follow(TO_RESIDENTS)
    visitor.reads(CLAIM, HERS, HIS, "Een bewoner", PRODUCT, QUESTION).follow(QUESTION)
    visitor.reads("leidde tot de bevinding", CLAIM)
    visitor.follow("De hele keten").reads(TITLE, TO_RESIDENTS, PRODUCT, CLAIM)


def the_pdf_is_taken_along(story: TravellingStory) -> None:
    """Two people take it along, which is counted and no more than that."""
    for name in ("Voorbijganger", "Mia"):
        file = story.book(story.people[name]).downloads("PDF")
        assert HERS[:20] in words_in("pdf", file)
    story.draft(story.otto).follow("Bekijk de bestanden").reads("3 keer meegenomen")


def programs_hear_of_it(story: TravellingStory) -> None:
    """A harvester, a program and a reader of feeds find it; words of people are in none."""
    story.clock.later(minutes=1)
    client = story.voorbijganger.client
    told = [client.get(OAI).text, client.get("/feeds/publicaties.atom").text]
    found = client.get("/api/v1/publicaties").text
    assert TITLE in [one["titel"] for one in json.loads(found)["resultaten"]]
    for one in (*told, found):
        assert TITLE in one
        assert HERS[:20] not in one
