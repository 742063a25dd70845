"""April: who made it is asked for the name, a resident reads along, and it goes out."""

from tests.journeys.travelling.before import HERS
from tests.journeys.travelling.story import FORMS, TITLE, TravellingStory, words_in
from tests.journeys.travelling.writing import FIRST

MAKERS = {"Sam": "kookt in Schiedam", "Gijs": "fotograaf"}


def makers_are_asked_for_their_name(story: TravellingStory) -> None:
    """Sam says yes and Gijs says no, each with a button in a mail."""
    story.clock.at("2018-04-09 09:00")
    for name, works_at in MAKERS.items():
        maker = story.enter(name)
        otto = story.draft(story.otto).follow("Wie eraan werkten").follow("Iemand toevoegen")
        otto.press("Toevoegen", name=name, email=maker.email, affiliation=works_at)
        otto.press("Vraag het per mail")
    about = "Mag je naam"
    sam = story.sam.opens(about, "/naam-op-publicatie/").reads("kookt in Schiedam")
    sam.press("Ja, dat mag").reads("Je zei ja")
    story.gijs.opens(about, "/naam-op-publicatie/").press("Nee, liever niet").reads("Je zei nee")
    otto = story.draft(story.otto).follow("Wie eraan werkten")
    otto.reads("wordt genoemd", "zei nee")


def a_resident_reads_along(story: TravellingStory) -> None:
    """Mia has no account; she reads a chapter and says that it is good."""
    otto = story.draft(story.otto).follow("Wie meelezen").reads("Nog geen bewoner las mee")
    mia = story.enter("Mia")
    otto.press("Vraag om mee te lezen", name="Mia", email=mia.email, as_resident=True)
    mia.opens(TITLE, "/meelezen/").reads("Snap je het?").follow(FIRST).reads(HERS)
    mia.opens(TITLE, "/meelezen/").press("Het is goed zo").reads("Dank je wel")
    mia.press("Verstuur dit ook", words="Zo praten wij ook.")
    story.draft(otto).follow("Wie meelezen").reads("het is goed zo", "Zo praten wij ook.")
    assert story.voorbijganger.go("/publicaties/bellen-of-de-buren/").status == 404


def the_lead_approves_and_publishes(story: TravellingStory) -> None:
    """Pim can't; Otto sees once more what everyone gets to see."""
    story.clock.at("2018-04-16 09:00")
    otto = story.draft(story.otto).follow("Wie meelezen").follow("Goedkeuren")
    assert story.pim.go(otto.address).status == 404
    otto.press("Goedkeuren").reads("Het is goedgekeurd")
    otto.reads("Sam, ", "1 persoon zei geen ja").does_not_read("Gijs")
    otto.press("Publiceer het nu")
    story.book(story.voorbijganger).reads("Over buren, en wanneer je belt.", "Sam")
    story.voorbijganger.reads("De bestanden worden gemaakt").does_not_read("Gijs")


def the_worker_makes_four_files(story: TravellingStory) -> None:
    """Anyone may take them along; in each stand the words, and the name of who said yes."""
    story.work()
    visitor = story.book(story.voorbijganger)
    for kind, says in FORMS.items():
        words = words_in(kind, visitor.downloads(says))
        assert HERS[:20] in words, kind
        assert "Sam" in words, kind
        assert "Gijs" not in words, kind
