"""The next morning: a report, photos of who agreed, and what it yielded."""

from tests.journeys.year.conference import TITLE
from tests.journeys.year.story import Story
from tests.journeys.year.things import a_photo

REPORT = "Soep verbindt"
INSIGHT = "Aanbellen werkt beter dan een briefje."
RAISED = "Hoe vinden we buren die niet komen?"


def the_report_is_written(story: Story) -> None:
    """Who was there, what happened, and a photo with somebody on it."""
    story.morning("2017-06-16")
    cora = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Afsluiten")
    cora.reads("91 mensen waren erbij").follow("Wie waren er").reads("geteld bij de deur")
    cora.press("Opslaan en verder")
    cora.press("Opslaan en verder", title=REPORT, text="We praatten over soep.", reach="Iedereen")
    photos = [a_photo("soep.jpg", "maroon"), a_photo("zaal.jpg", "navy")]
    cora.press("Voeg deze foto's toe", **{"Kies foto's": photos}).reads("2 foto's zijn bewaard")


def photos_wait_for_who_is_on_them(story: Story) -> None:
    """On the one is nobody; on the other is Roos, and she is asked."""
    cora = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Afsluiten").follow("Foto's")
    cora.follow("Beschrijf foto 1")
    cora.press("Opslaan", alt="Een pan soep", faces="Nee, niemand")
    cora.reads("Te zien bij het verslag")
    cora.follow("Beschrijf foto 2")
    cora.press("Opslaan", alt="Roos schept op", faces="Ja. Ik zeg wie")
    cora.press("Voeg deze persoon toe", guest="Roos").reads("Roos heeft nog niet geantwoord")


def what_it_yielded_is_written_down(story: Story) -> None:
    """An insight, and a question that becomes a practice question with one press."""
    cora = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Afsluiten")
    cora.follow("Opbrengsten")
    cora.press("Schrijf het op", kind="Een inzicht", text=INSIGHT, perspective="professional")
    cora.press("Schrijf het op", kind="Een vraag", text=RAISED, perspective="citizen")
    cora.press("Maak er een praktijkvraag van").reads("Het is nu een praktijkvraag")
    cora.go("/beheer/vragen/").follow(RAISED).press("Op de site zetten", reach="public")


def it_is_closed_and_everyone_is_thanked(story: Story) -> None:
    """It leaves the agenda and stays in the archive; nobody is thanked twice."""
    cora, visitor = story.cora, story.voorbijganger
    cora.go("/beheer/activiteiten/").follow(TITLE).follow("Afsluiten")
    cora.press("Afsluiten en verslag plaatsen").reads("We bedanken 91 mensen per mail")
    cora.press("Weer openen").press("Afsluiten en verslag plaatsen")
    thanks = "Bedankt voor je komst"
    for name in ("Cemile", "Roos", "Gast3", "Hakim"):
        assert len(story.people[name].letters(thanks)) == 1
    assert not story.jan.letters(thanks)
    assert TITLE not in visitor.go("/agenda/").text
    visitor.go("/agenda/eerder/").reads(TITLE).follow(TITLE)
    visitor.reads(REPORT, INSIGHT, RAISED, "91 mensen waren er.")
    assert visitor.sees_picture("Een pan soep")
    assert not visitor.sees_picture("Roos schept op")


def a_photo_is_shown_after_a_yes(story: Story) -> None:
    """And is gone at once after a no."""
    roos, visitor = story.roos, story.voorbijganger
    roos.opens("Mogen we een foto van je laten zien?", "/op-de-foto/").press("Ja, dat mag")
    assert visitor.go(visitor.address).sees_picture("Roos schept op")
    roos.press("Nee, liever niet")
    assert not visitor.go(visitor.address).sees_picture("Roos schept op")


def they_say_what_they_thought_of_it(story: Story) -> None:
    """Answers are shown from four people up, and nobody sees whose they are."""
    results = story.cora.go("/beheer/activiteiten/").follow(TITLE).follow("Afsluiten")
    results.follow("Wat mensen ervan vonden")
    for number, name in enumerate(("Cemile", "Roos", "Gast3", "Hakim")):
        who = story.people[name].opens("Bedankt voor je komst", "/terugblik/")
        who.press("Verstuur mijn antwoord", worth="Heel erg", line=f"Groet van {number}")
        who.reads("Je antwoord is binnen")
        results.go(results.address)
        if number < 3:
            results.reads("nog niet genoeg antwoorden").does_not_read("Groet van")
    results.reads("4 mensen hebben geantwoord", "Heel erg 4", "Groet van 2")
