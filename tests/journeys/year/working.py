"""Autumn: the team tries things, and writes down what it saw."""

from tests.journeys.year.story import Story
from tests.journeys.year.things import a_photo, a_text


def the_log_reads_like_a_notebook(story: Story) -> None:
    """A trial that failed is as welcome as one that worked."""
    roos, otto = story.roos, story.otto
    story.clock.at("2016-10-03 19:30")
    story.workspace(roos).follow("Logboek").follow("Schrijf iets op")
    roos.press(
        "Zet het in het logboek",
        title="Soep op dinsdag",
        text="Twaalf buren aten soep in de hal. Mevrouw Bos kookte.",
        photos=a_photo("soep.jpg", "teal"),
    )
    roos.reads("Het staat in het logboek")
    roos.press(
        "Bewaar de woorden", **{"Wat staat er op foto 1?": "Een pan soep op een lange tafel"}
    )
    story.workspace(otto).follow("Logboek").follow("Vertel wat we probeerden")
    otto.press(
        "Zet het in het logboek",
        tried="We hingen briefjes in de lift.",
        yielded="Niemand kwam.",
        differently="We bellen voortaan aan.",
        outcome="Mislukt",
    )
    otto.reads("Mislukt, en daar leren we van", "Wat doen we anders? We bellen voortaan aan.")


def who_has_no_account_reads_along_and_answers(story: Story) -> None:
    """The next morning all of it comes in one letter, and the link opens the log."""
    nora = story.nora
    story.morning("2016-10-04")
    assert [letter.subject[:10] for letter in nora.letters("bericht")] == ["2 berichte"]
    nora.opens("2 berichten van", "teamlink").follow("Soep op dinsdag").reads("Mevrouw Bos kookte")
    assert nora.sees_picture("Een pan soep op een lange tafel")
    nora.press("Reageer", text="Mijn moeder kookt graag mee.").reads("Mijn moeder kookt graag mee.")
    log = story.workspace(story.roos).follow("Logboek").follow("Soep op dinsdag")
    log.reads("Nora", "Mijn moeder kookt graag mee.")


def agreements_and_todos_have_an_owner(story: Story) -> None:
    """Nora hears of her to-do, and ticks it from the mail."""
    otto, nora = story.otto, story.nora
    story.workspace(otto).follow("Afspraken").follow("Schrijf een afspraak op")
    otto.press("Opslaan", text="Wie iets niet begrijpt, vraagt het meteen.")
    otto.follow("Voeg een taak toe")
    otto.press("Opslaan", text="Bel de woningcorporatie", owner="Nora", due="2016-10-20")
    otto.reads("Nora · voor 20 oktober 2016")
    story.morning("2016-10-05")
    nora.opens("een taak voor jou", "teamlink").reads("Er is 1 taak voor jou")
    nora.follow("Afspraken en taken").reads("Wie iets niet begrijpt, vraagt het meteen.")
    nora.press("Klaar").reads("Mooi, dat is klaar!")
    story.workspace(otto).follow("Afspraken").reads("1 taak is klaar", "Nora, 5 oktober 2016")


def files_keep_their_versions(story: Story) -> None:
    """Pim adds a file, Bea a better one; both can still be had."""
    pim, bea = story.pim, story.bea
    story.workspace(pim).follow("Bestanden").follow("Voeg een bestand toe")
    first, second = "De eerste opzet.", "De tweede opzet, met de bewoners."
    pim.press("Bewaar dit bestand", upload=a_text("gids.txt", first), title="Opzet van de gids")
    story.workspace(bea).follow("Bestanden").follow("Opzet van de gids")
    bea.follow("Voeg een nieuwere versie toe")
    bea.press("Bewaar deze versie", upload=a_text("gids.txt", second), note="Met de bewoners.")
    bea.reads("Versie 2", "Versie 1", "Met de bewoners.")
    assert bea.downloads("Versie 1") == first.encode()
    assert bea.downloads("Downloaden") == second.encode()


def an_entry_is_shared_on_purpose(story: Story) -> None:
    """Roos shows hers to everyone; the photo comes along because nobody is on it."""
    roos = story.workspace(story.roos).follow("Logboek").follow("Soep op dinsdag")
    visitor = story.voorbijganger.go(story.team.get_absolute_url())
    visitor.does_not_read("Soep op dinsdag")
    roos.follow("Kies wie het kan zien")
    roos.press(
        "Bewaar wie het kan zien", reach="Iedereen", people_know=True, nobody_recognisable=True
    )
    visitor.go(story.team.get_absolute_url()).reads("Soep op dinsdag").follow("Soep op dinsdag")
    visitor.reads("Mevrouw Bos kookte").does_not_read("Roos", "Mijn moeder kookt graag mee.")
    assert visitor.sees_picture("Een pan soep op een lange tafel")


def the_team_moves_on(story: Story) -> None:
    """Otto says where they are; everyone can see it."""
    otto = story.workspace(story.otto)
    otto.follow("Kies de fase").press("Opslaan", phase="Uitproberen", since="2016-10-03")
    visitor = story.voorbijganger.go(story.team.get_absolute_url())
    visitor.reads("Stap 2 van 5: uitproberen")
