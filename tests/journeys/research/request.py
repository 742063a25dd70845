"""And then Roos asks what is still kept of her, and to erase it."""

from tests.journeys.research.story import ResearchStory


def roos_asks_what_is_kept(story: ResearchStory) -> None:
    """By mail, without an account; she reads by when she hears."""
    roos = story.roos.go("/gegevens/").press("Stuur mij de link", email=story.roos.email)
    roos.opens("Wat we van je bewaren", "/gegevens/").reads("Code D1", "doet niet mee")
    roos.does_not_read("Zo is het bij ons").follow("Vraag ons iets over je gegevens")
    roos.press("Verstuur dit verzoek", kind="Wissen", text="Haal mij overal uit.")
    roos.opens("We hebben je verzoek", "/verzoek/").reads("uiterlijk op 30 juni 2018")


def the_coordinator_sees_what_would_happen_and_does_it(story: ResearchStory) -> None:
    """A try first, which is undone; then it is done, and Roos is mailed."""
    cora = story.cora.opens("Een verzoek over persoonsgegevens", "/beheer/verzoeken/")
    cora.reads("Antwoord uiterlijk op 30 juni 2018", "Haal mij overal uit.")
    cora.follow("Bekijk wat er gewist wordt")
    story.prove(cora).reads("er is nog niets gewist", "Niemand weet meer wie je was")
    story.otto.go(f"{story.team.get_absolute_url()}onderzoek/deelnemers/").reads("D1 Roos")
    cora.press("Wis alles van deze persoon").reads("Het is gewist")
    assert "We hebben alles gewist" in story.roos.letter("verzoek").body
    story.otto.go(story.otto.address).does_not_read("Roos").reads("D1 Bewoner")
    assert story.roos.go(story.roos.link_in("Jouw woorden in", "/mijn-woorden/")).status == 404
