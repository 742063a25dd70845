"""The fifteenth of June: reminders, badges, a door with a queue, and what went well."""

import json
import re
from uuid import uuid4

import pypdfium2
from icalendar import Calendar

from tests.journeys.year.conference import BROUGHT, FETCHED, TITLE
from tests.journeys.year.someone import Someone
from tests.journeys.year.story import Story


def two_people_are_introduced(story: Story) -> None:
    """Roos fetches what Pim brings. Only when both say yes do they get each other's address."""
    roos, pim = story.roos, story.pim
    roos.go("/agenda/").follow(TITLE).follow("Mijn aanmelding bekijken")
    roos.follow("kijken wat erbij past")
    roos.reads(FETCHED, BROUGHT).press("Ik wil graag in contact")
    roos.reads("Je hoort binnen 14 dagen van ons")
    asked = pim.letter("Iemand wil je graag leren kennen")
    assert FETCHED in asked.body
    assert roos.email not in asked.body
    pim.opens("Iemand wil je graag leren kennen", "/kennismaken/").press("Ja, dat wil ik graag")
    pim.reads("Jullie zijn in contact")
    assert pim.email in roos.letter("Jullie kunnen in contact komen").body
    assert roos.email in pim.letter("Jullie kunnen in contact komen").body
    wall = story.voorbijganger.go("/agenda/").follow(TITLE).follow("Bekijk wat mensen halen")
    wall.reads(f"{FETCHED} Roos", f"{BROUGHT} Pim").does_not_read("@example.org")


def everyone_is_reminded_once(story: Story) -> None:
    """Two days before, however often the program looks."""
    story.clock.at("2017-06-13 14:00")
    for _look in range(3):
        story.night()
    reminder = "Ben je erbij? Doe, Leer en Inspireer!"
    for name in ("Roos", "Pim", "Cemile", "Gast0", "Gast94"):
        assert len(story.people[name].letters(reminder)) == 1
    assert not story.jan.letters(reminder)
    story.cemile.opens(reminder, "/aanmelding/").reads("Je hebt een plek")


def the_agenda_comes_along_on_the_phone(story: Story) -> None:
    """The public feed, the one of a theme and one's own are read by a calendar library."""
    visitor = story.voorbijganger.go("/agenda/abonneren/")
    for follow in ("Volg de hele agenda", "Volg Samenwerking"):
        assert TITLE in titles_in(visitor, visitor.link(follow))
    roos = story.roos.go("/agenda/abonneren/").press("Maak een adres voor mij")
    mine = titles_in(visitor, roos.link("Volg mijn eigen agenda"))
    assert {TITLE, "Werkgroep samenspel"} <= mine
    assert "Werkgroep samenspel" not in titles_in(visitor, visitor.link("Volg de hele agenda"))


def titles_in(who: Someone, address: str) -> set[str]:
    answer = who.client.get(address.removeprefix("webcal://testserver"))
    assert answer["Content-Type"].startswith("text/calendar")
    return {str(event["SUMMARY"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def names_are_printed(story: Story) -> None:
    """A list, a table and badges; what somebody needs stays on the screen."""
    cora = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Wie meldde zich aan?")
    table = cora.downloads("als CSV").decode("utf-8-sig")
    assert "Cemile;cemile@example.org;heeft een plek" in table
    assert "rolstoel" not in table
    cora.follow("Lijst om te printen").reads("Cemile", "Gast94")
    cora.go("/beheer/activiteiten/").follow(TITLE).follow("Aan de deur")
    badges = pypdfium2.PdfDocument(cora.downloads("Print naambadges"))
    assert "Cemile" in "".join(page.get_textpage().get_text_range() for page in badges)


def a_hundred_people_come_in(story: Story) -> None:
    """By button, by a phone that sends everything twice, and without having signed up."""
    story.clock.at("2017-06-15 12:40")
    cora = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Aan de deur")
    cora.press("Cemile Inchecken").reads("Cemile ✓ binnen vanaf 12.40", "1 binnen")
    heads = {one["data-name"]: one["data-head"] for one in cora.page.select("[data-head]")}
    guests = ["Roos", "Pim", *(name for name in heads if name.startswith("Gast"))][:89]
    taps = [{"event": str(uuid4()), "head": heads[name], "came": True, "age": 5} for name in guests]
    sync = cora.page.find(id="door")["data-sync"]
    for _again in range(2):
        body = json.dumps({"cursor": 0, "taps": taps})
        told = cora.client.post(sync, body, content_type="application/json").json()
        assert set(told["have"]) == {tap["event"] for tap in taps}
    cora.follow("Aan de deur").reads("90 binnen")
    hakim = story.enter("Hakim")
    who = {"name": "Hakim", "perspective": "citizen", "email": hakim.email}
    cora.press("Laat binnen", agreed=True, **who).reads("Hakim is binnen.", "91 binnen")


def they_say_what_went_well(story: Story) -> None:
    """Somebody in the room writes a line on the phone; it is on the screen at once."""
    story.clock.at("2017-06-15 16:40")
    cora = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Halen en brengen")
    cora.press("Openen voor mensen in de zaal")
    short = re.search(r"/d/\w+", cora.text)
    hakim = story.hakim.go(f"{short[0]}/")
    hakim.press("Versturen", **{"well-text": "De soep was warm, en het gesprek ook."})
    hakim.reads("Dank je wel")
    cora.follow("“Wat ging er goed?” op een groot scherm")
    cora.reads("De soep was warm, en het gesprek ook.")
