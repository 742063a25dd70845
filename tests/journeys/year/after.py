"""Summer: news that stops when asked, a lead who hands over, and names that go."""

import re

from django.test import Client

from samenspel.loop.activities.models import Registration
from samenspel.loop.attendance.models import WalkIn
from tests.journeys.year.beginning import QUESTION
from tests.journeys.year.closing import RAISED, REPORT
from tests.journeys.year.conference import BROUGHT, FETCHED, TITLE
from tests.journeys.year.story import Story


def the_trail_leads_both_ways(story: Story) -> None:
    """From the first question to the report and what it raised, and all the way back."""
    visitor = story.voorbijganger.go("/vragen/").follow(QUESTION)
    visitor.reads("Wat werd ervan?", "Soep op dinsdag", REPORT, RAISED)
    visitor.follow(story.team.name).follow(TITLE).reads(REPORT).follow(RAISED)
    visitor.reads("Waar komt dit vandaan?", QUESTION, REPORT).follow(TITLE).follow(
        story.team.name
    ).follow(QUESTION).reads(QUESTION)
    jan = story.jan.opens("Een team werkt aan je vraag", "volgen").press("Mail mij een nieuwe link")
    jan.opens("", "volgen").follow(story.team.name).reads(REPORT)


def news_comes_in_one_letter_a_day(story: Story) -> None:
    """The report and an entry of the log; who presses stop in the mail program gets no more."""
    karin, wim, roos = story.karin, story.wim, story.roos
    story.workspace(roos).follow("Logboek").follow("Schrijf iets op")
    roos.press("Zet het in het logboek", text="We gaan door met de soep.")
    story.morning("2017-06-17")
    letter = karin.letter("2 berichten van")
    assert "We gaan door met de soep." in letter.body
    assert REPORT in letter.body
    stop = re.sub(r"^<http://testserver|>$", "", letter.extra_headers["List-Unsubscribe"])
    program = Client()  # the mail program of Karin: no cookies, nobody logged in
    assert program.post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    karin.opens("2 berichten van", "/mijn/berichten/")
    karin.reads("Je krijgt nu geen nieuws van ons per mail.")
    story.workspace(roos).follow("Logboek").follow("Schrijf iets op")
    before = len(karin.letters())
    roos.press("Zet het in het logboek", text="Dinsdag is er erwtensoep.")
    story.morning("2017-06-18")
    assert "erwtensoep" in wim.letter().body
    assert len(karin.letters()) == before


def the_lead_hands_over(story: Story) -> None:
    """In one screen; the team stays what it was, and Otto goes."""
    otto, bea = story.otto, story.bea
    story.workspace(otto).follow("Wie zit er in het team").follow("Draag dit team over")
    otto.press("Nu overdragen", successor="Bea", after="Otto gaat uit het team")
    otto.reads("Het team is overgedragen", "8 mensen")
    bea.opens(f"Je trekt nu {story.team.name}").reads("Kies de fase")
    story.workspace(bea).follow("Kies de fase").press("Opslaan", phase="Delen")
    bea.reads("Stap 5 van 5: delen", "8 mensen")
    bea.follow("Logboek").reads("We hingen briefjes in de lift.")


def names_go_and_numbers_stay(story: Story) -> None:
    """Thirty days after the conference nobody can tell who was there, only how many."""
    link = story.cemile.link_in("Ben je erbij?", "/aanmelding/")
    story.morning("2017-07-14")
    assert story.cemile.go(link).status == 200
    story.morning("2017-07-17")
    assert story.cemile.go(link).status == 404
    people = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Wie meldde zich aan?")
    people.does_not_read("Cemile", "Hakim", "@example.org", "rolstoel")
    people.reads("Nog niemand heeft zich aangemeld")
    assert not Registration.objects.filter(activity__title=TITLE).exists()
    assert not WalkIn.objects.exists()
    visitor = story.voorbijganger.go("/agenda/eerder/").follow(TITLE)
    visitor.reads("91 mensen waren er.", "bewoner of cliënt:", REPORT)
    wall = visitor.follow("Bekijk wat mensen halen").reads(FETCHED, BROUGHT, "De soep was warm")
    wall.does_not_read("Roos", "Pim")
    story.workspace(story.bea).follow("Perspectieven").reads(TITLE)
