"""Six people, and six ways to answer: on the form, at the door, by mail, on paper, and no."""

from tests.journeys.research.story import GROUP, ResearchStory
from tests.journeys.year.things import a_photo

ON_THE_FORM = {
    "Roos": {"take_part": "Ja", "quote": "Iedereen", "named": "Nee", "contact": "Ja"},
    "Cemile": {"take_part": "Ja", "record": "Ja", "quote": "in het team", "contact": "Ja"},
    "Dirk": {"take_part": "Nee"},
    "Gijs": {},
}  # fmt: skip


def they_sign_up_and_answer(story: ResearchStory) -> None:
    """Everyone may read what Roos says, only the team what Cemile says; Dirk says no.

    Gijs leaves it open. Each has a place, whatever the answer; what is agreed to can be seen again.
    """
    for name, answer in ON_THE_FORM.items():
        who = story.enter(name).go("/agenda/").follow(GROUP).follow("Meld mij aan")
        who.reads("Wat je hier ook antwoordt: je kunt gewoon meedoen")
        who.press("Meld mij aan", name=name, email=who.email, perspective="bewoner", **answer)
        who.opens("", "/aanmelding/").press("Ja, ik kom").reads("Je hebt een plek")
    story.gijs.reads("Je zei nog niet of we jouw woorden mogen gebruiken")
    roos = story.roos.opens("Jouw woorden in", "/mijn-woorden/")
    roos.reads("We mogen jouw woorden gebruiken", "Iedereen, ook op internet", "zonder je naam")
    cemile = story.cemile.opens("Jouw woorden in", "/mijn-woorden/")
    cemile.reads("Alleen de mensen in het team")


def at_the_door_somebody_says_yes_aloud(story: ResearchStory) -> None:
    """Els didn't sign up. It counts because Bea heard it; whom not to record is said."""
    story.clock.at("2017-03-14 13:45")
    otto = story.otto.go("/beheer/activiteiten/").follow(GROUP).follow("Aan de deur")
    for name in ON_THE_FORM:
        otto.press(f"{name} bewoner of cliënt Inchecken")
    for name in ("Els", "Mina"):
        otto.press("Laat binnen", name=name, perspective="professional", agreed=True)
    otto.follow("Vraag het aan de deur").reads("Neem dit niet op Dirk", "Nog 3 mensen te vragen")
    otto.follow("Els").press("Bewaar het antwoord", take_part="Ja", quote="Iedereen", how="Hardop")
    otto.reads("Zonder getuige telt het niet").press("Bewaar het antwoord", witness="Bea")
    otto.reads("Het antwoord van Els is bewaard", "Nog 2 mensen te vragen")
    otto.does_not_read("D1", "Iedereen, ook op internet")


def the_group_is_closed_with_a_report(story: ResearchStory) -> None:
    """As any gathering, in the evening."""
    story.clock.at("2017-03-14 18:00")
    otto = story.otto.go("/beheer/activiteiten/").follow(GROUP).follow("Afsluiten")
    otto.follow("Wie waren er").press("Opslaan en verder")
    text = "We praatten twee uur. Wie buren kent, belt later."
    otto.press("Opslaan en verder", title="Eerst de buren", text=text, reach="Iedereen")
    otto.go("/beheer/activiteiten/").follow(GROUP).follow("Afsluiten")
    otto.press("Afsluiten en verslag plaatsen")


def everyone_who_was_there_gets_a_code(story: ResearchStory) -> None:
    """Who answered has one; who didn't gets one, and nothing is agreed to by that."""
    otto = story.research(story.otto).follow("Deelnemers").reads("D1 Roos", "D4 Els")
    otto.follow("Voeg toe wie bij een bijeenkomst was").press("Voeg ze toe", activity="Focusgroep")
    otto.reads("2 deelnemers zijn toegevoegd", "D5 Gijs Bewoner of cliënt nog niet gevraagd")
    otto.reads("D3 Dirk Bewoner of cliënt doet niet mee", "D6 Mina")
    pim = story.research(story.pim).follow("Deelnemers").reads("D1", "D6")
    pim.does_not_read("Roos", "Gijs", "Mina")


def who_left_it_open_is_asked_afterwards(story: ResearchStory) -> None:
    """Gijs by mail, and not twice; Mina has no address and signs a sheet."""
    otto = story.research(story.otto).follow("Deelnemers").follow("Vraag het per mail")
    otto.press("Mail").reads("1 mail is onderweg")
    gijs = story.gijs.opens("Mogen we jouw woorden gebruiken?", "/mijn-woorden/")
    gijs.press("Bewaar mijn antwoord", quote="deze Werkplaats").reads("Kies ja of nee")
    gijs.press("Bewaar mijn antwoord", take_part="Ja").reads(
        "Dank je wel. Je antwoord is bewaard", "De deelnemers van deze Werkplaats"
    )
    otto.follow("D6").follow("Schrijf een antwoord op")
    sheet = a_photo("blad.jpg", "white")
    answer = {"take_part": "Ja", "quote": "Iedereen", "how": "ondertekend", "sheet": sheet}
    otto.press("Bewaar het antwoord", **answer).reads("Op een ondertekend blad", "doet mee")
    assert otto.downloads("Het ondertekende blad")
    pim = story.research(story.pim).follow("Deelnemers").follow("D6")
    pim.does_not_read("Mina", "Het ondertekende blad")
    assert pim.client.get(otto.link("Het ondertekende blad")).status_code == 404
