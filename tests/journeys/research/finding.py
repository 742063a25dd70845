"""What they found: with words for and against, told to everyone, and asked back."""

from tests.journeys.research.story import CLAIM, ResearchStory
from tests.journeys.year.beginning import QUESTION

OPEN, MORE, STAIRS = "Ik bel nooit meteen.", "Kom eens langs zonder map", "Bij ons op de trap"
AGAINST, PLAIN = "Wij komen pas als iemand belt", "Mensen vragen eerst hun buren. Klopt dat?"


def a_finding_is_written(story: ResearchStory) -> None:
    """A hunch, with what supports it, what speaks against it, and the question it is about."""
    story.clock.at("2017-04-10 09:00")
    pim = story.research(story.pim).follow("Bevindingen").follow("Schrijf een vermoeden op")
    pim.press("Bewaar het, en kies de woorden", claim=CLAIM, confidence="waarschijnlijk")
    pim.press("steunt het", passages=[OPEN, MORE, STAIRS]).reads("3 fragmenten toegevoegd")
    pim.follow("Kies woorden ervoor of ertegen").press("spreekt het tegen", passages=[AGAINST])
    pim.reads("Dit spreekt het tegen Wij komen pas", "Deze stemmen ontbreken: gemeente")
    pim.follow("Kies de vragen").press("Bewaar", questions=QUESTION).reads(QUESTION)
    assert story.voorbijganger.go("/bevindingen/1/").status == 404


def it_is_shared_with_everyone(story: ResearchStory) -> None:
    """The form says how many of the words each circle may read; who asked the question hears."""
    pim = story.finding(story.pim).follow("Deel deze bevinding")
    pim.reads("Niet ieders stem zit erin", "gemeente", "Het team en de coördinatoren (3")
    pim.reads("Iedereen, ook mensen zonder account (2 fragmenten")
    pim.press("Deel deze bevinding", reach="Iedereen").reads("Gedeeld. Zo zien anderen het.")
    jan = story.jan.opens("We vonden iets over je vraag", "/bevindingen/")
    jan.reads(CLAIM, OPEN).does_not_read(STAIRS)


def each_reads_the_words_that_are_for_them(story: ResearchStory) -> None:
    """A visitor not what is for the team only; nobody outside the research reads a code or name."""
    visitor = story.voorbijganger.go("/bevindingen/").follow(CLAIM)
    visitor.reads(f"{OPEN} Een bewoner", MORE, "En 1 fragment dat niet met jou gedeeld wordt")
    visitor.does_not_read(STAIRS, "D1", "Roos", "Cemile", "Noor")
    story.noor.go(visitor.address).reads(STAIRS, AGAINST).does_not_read("D1", "Roos")
    visitor.go("/zoeken/?q=map+onder+de+arm").reads("1 resultaat", CLAIM)
    visitor.go("/zoeken/?q=ziek+op+de+trap").reads("Niets gevonden")
    visitor.go("/vragen/").follow(QUESTION).reads("leidde tot de bevinding", CLAIM)


def the_table_says_what_it_thinks(story: ResearchStory) -> None:
    """A resident agrees, a professional doubts; that is for the table only."""
    story.noor.go("/bevindingen/").follow(CLAIM)
    story.noor.press("Bewaar dit", opinion="agrees", why="Zo ging het bij mij ook.")
    story.finding(story.pim).press("Bewaar dit", opinion="doubts", why="Soms belt de huisarts.")
    bea = story.bea.go("/bevindingen/").follow(CLAIM)
    bea.reads("Noor : Zo ging het bij mij ook.", "Pim : Soms belt de huisarts.")
    story.voorbijganger.go(bea.address).does_not_read("huisarts", "Noor", "Pim")


def who_took_part_is_asked(story: ResearchStory) -> None:
    """Who agreed to that gets a mail with a link; what is heard aloud is noted."""
    pim = story.finding(story.pim).follow("Vraag het na bij deelnemers")
    pim.reads("D5 : zei niet dat we contact mogen opnemen").does_not_read("Roos", "@")
    pim.press("Verstuur de mails", words=PLAIN, participants=["D1", "D2"])
    pim.reads("2 mensen krijgen een mail")
    round_ = pim.address
    roos = story.roos.opens("Herken je dit?", "/bevinding-check/").reads(PLAIN, "Lees voor")
    roos.press("Ja, dit herken ik").reads("Dank je wel")
    roos.press("Verstuur dit ook", words="Zo is het bij ons.")
    cemile = story.cemile.opens("Herken je dit?", "/bevinding-check/")
    cemile.press("Nee, bij mij is het anders").press("Voor een deel").reads("Dank je wel")
    assert not story.gijs.letters("Herken je dit?")
    pim.go(round_).press("Bewaar dit antwoord", participant="D6", answer="Ja", words="Hier ook.")
    pim.reads("3 van hen gaven antwoord", "D1: Ja, dit herken ik Zo is het bij ons.")
    pim.reads("Hier ook. 10 april 2017 · genoteerd door Pim")
    pim.press("Sluit het navragen af").reads("Het navragen is afgesloten")


def it_is_checked_now(story: ResearchStory) -> None:
    """Everyone sees the numbers; what people said with it is for the researchers."""
    visitor = story.voorbijganger.go("/bevindingen/").follow(CLAIM)
    visitor.reads("Nagevraagd bij deelnemers", "Ja, dit herken ik: 2 Voor een deel: 1")
    visitor.does_not_read("Zo is het bij ons", "Hier ook")
