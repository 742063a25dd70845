"""Spring: what was said comes in as texts, and names go out of them."""

from tests.journeys.research.story import GROUP, TALK, TEXT, ResearchStory
from tests.journeys.research.things import a_transcript, subtitles

CODES = {
    "Otto": "INT", "Roos": "D1", "Cemile": "D2", "Dirk": "D3", "Els": "D4", "Gijs": "D5",
    "Mina": "D6",
}  # fmt: skip
LINES = [
    ("Otto", "Wat doet u als het niet meer lukt thuis?"),
    ("Roos", "Ik bel nooit meteen. Eerst loop ik naar mevrouw Fatima Yilmaz op de Lange Haven 14."),
    ("Cemile", "Bij ons op de trap weet iedereen van elkaar wie er ziek is."),
    ("Dirk", "Ik vraag niemand iets. Zo ben ik opgevoed."),
    ("Els", "In het wijkteam horen we het vaak te laat. Dan is er al een crisis."),
    ("Otto", "Hoe zou het anders kunnen?"),
    ("Gijs", "Als ik iemand ken van gezicht, dan durf ik te belen."),
    ("Mina", "Wij komen pas als iemand belt, dat is de regel bij Humanitas."),
    ("Roos", "Kom eens langs zonder map onder de arm, dan vertel ik alles."),
]
AFTERWARDS = [("INT", "Wie belt u het eerst?"), ("D1", "Mijn zus, die woont vlakbij.")]


def a_transcript_is_handed_in(story: ResearchStory) -> None:
    """Otto looks at what was read, gives everyone a code, and says who each is."""
    story.clock.at("2017-03-20 09:00")
    otto = story.research(story.otto).follow("Materiaal").follow("Voeg een tekst toe")
    otto.follow("bestand").press(
        "Lees dit bestand",
        upload=a_transcript("focusgroep.docx", LINES),
        title=TEXT,
        kind="transcript",
        day="2017-03-14",
        activity=GROUP,
    )
    otto.reads("Klopt dit?", "“Roos” is een spreker (2 keer)", "map onder de arm")
    labels = {f"Zo heet “{name}” in de tekst": code for name, code in CODES.items()}
    otto.press("Voeg deze tekst toe", **labels).reads("De tekst staat bij het materiaal")
    otto.press("Bewaar wie er spreekt").reads("Bewaard. Vanaf nu beslist", "INT : een van ons")
    otto.reads("D1: Ik bel nooit meteen.", "D3: ██ █████", "Deze woorden zijn ingetrokken")
    otto.does_not_read("opgevoed", "Roos", "Cemile:")


def more_material_comes_in(story: ResearchStory) -> None:
    """Subtitles of a talk, with its times; and the report as it was written."""
    otto = story.otto.follow("Materiaal").follow("Voeg een tekst toe").follow("bestand")
    file = subtitles("gesprek.srt", AFTERWARDS)
    otto.press("Lees dit bestand", upload=file, title=TALK, kind="transcript")
    otto.press("Voeg deze tekst toe").press("Bewaar wie er spreekt").reads(
        "0:00:04", "D1: Mijn zus"
    )
    otto.follow("Materiaal").follow("Voeg een tekst toe").follow("Neem over van een bijeenkomst")
    otto.press("Neem dit over", activity=GROUP, kind="verslag").reads("Wie buren kent, belt later")
    otto.reads("onze eigen woorden")
    otto.follow("Materiaal").reads(TEXT, TALK, GROUP)


def names_go_out_of_it(story: ResearchStory) -> None:
    """Each suggestion is accepted or not by a person: the name and the street go, one stays."""
    otto = story.text(story.otto).follow("Namen").press("Zoek namen")
    story.work()
    otto.go(otto.address).reads("0 van 3 bekeken", "Fatima Yilmaz", "Lange Haven 14", "Humanitas")
    otto.press("Haal eruit", beside="Fatima Yilmaz").reads("Eruit gehaald op 1 plek")
    otto.press("Haal eruit", beside="Lange Haven 14").reads("2 van 3 bekeken")
    otto.press("Laat staan", beside="Humanitas").reads("Alles is bekeken")
    story.text(story.pim).reads("naar mevrouw [naam 1] op de [adres]", "Humanitas")


def the_key_opens_for_who_keeps_it(story: ResearchStory) -> None:
    """After proof from the own mail, and that is in the log; for nobody else."""
    otto = story.prove(story.otto.follow("Sleutel")).does_not_read("Fatima")
    otto.press("Open").reads("[naam 1] Fatima Yilmaz", "Otto").does_not_read("Lange Haven")
    for other in (story.pim, story.sem, story.bea, story.cora):
        assert other.go(otto.address).status == 404
