"""And what goes again: a story that was told, and the booklet itself."""

from tests.journeys.travelling.reading import OAI
from tests.journeys.travelling.story import TITLE, TravellingStory
from tests.journeys.travelling.writing import PRODUCT

STORY, BETTER = "Koffie op dinsdag", "Mijn buurman komt nu elke week."
WHY = "We schrijven een betere."


def somebody_tells_what_it_brought(story: TravellingStory) -> None:
    """Els answers one question, and chooses on her own page who may read it."""
    story.clock.later(days=1)
    els = story.enter("Els").go("/producten/").follow(PRODUCT).follow("Vertel wat het je bracht")
    els.press("Verstuur mijn verhaal", title=STORY, realised=BETTER, name="Els", email=els.email)
    visitor = story.voorbijganger.go("/waardeverhalen/").does_not_read(STORY)
    els.opens("Je verhaal", "/mijn/").press("Ja, zij mogen het lezen", reach="Iedereen")
    visitor.go("/waardeverhalen/").follow(STORY).reads(BETTER, PRODUCT).does_not_read("Els")
    story.told = visitor.address


def and_takes_it_back(story: TravellingStory) -> None:
    """With the link in the same mail; it is gone everywhere at once."""
    story.els.opens("Je verhaal", "/mijn/").press("Niemand mag het lezen").reads(BETTER)
    visitor = story.voorbijganger.go("/waardeverhalen/").does_not_read(STORY)
    visitor.go("/producten/").follow(PRODUCT).does_not_read(STORY, BETTER)
    assert visitor.go(story.told).status == 404


def the_booklet_is_withdrawn(story: TravellingStory) -> None:
    """Every address says so, and why; also those of its files and of its edition."""
    otto = story.draft(story.otto)
    otto.go(f"{otto.address}publiceren/").follow("Trek de publicatie terug")
    otto.press("Trek de publicatie terug", why_withdrawn=WHY)
    pages = [story.address, f"{story.address}v1/alles/", *story.files.values()]
    for page in pages:
        assert story.voorbijganger.go(page).status == 410, page
        story.voorbijganger.reads("Deze publicatie is ingetrokken", WHY)
    story.voorbijganger.go("/publicaties/").does_not_read(TITLE)


def programs_hear_that_it_went(story: TravellingStory) -> None:
    """Harvesters keep a mark that it was there, with nothing of what it said."""
    story.clock.later(minutes=1)
    client = story.voorbijganger.client
    told = client.get(OAI).text
    assert '<header status="deleted">' in told
    for text in (told, client.get("/api/v1/publicaties").text):
        assert TITLE not in text
