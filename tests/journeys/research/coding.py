"""April: Pim and Sem mark and code, together and each apart, and see who is missing."""

from tests.journeys.research.story import TEXT, ResearchStory
from tests.journeys.year.someone import Someone

FACES, DOORSTEP, FIRST = "van gezicht kennen", "aan de deur", "eerst de buren"
CRISIS, RULES = "pas bij een crisis", "zo hoort het"
THOUGHT = "Dit zegt ook iets over wie er langskomt."


def line(story: ResearchStory, who: Someone, number: int) -> Someone:
    """Open the form for one line, which works without JavaScript."""
    return story.text(who).follow("Coderen").follow(str(number))


def code(story: ResearchStory, who: Someone, number: int, words: str, name: str) -> Someone:
    """Give a code to the words from the first to the last that are named."""
    first, last = words.split(" … ")
    form = line(story, who, number)
    return form.press("Geef een code", van=first, tot=last, nieuw=name)


def a_passage_is_marked_without_javascript(story: ResearchStory) -> None:
    """From this word to that one; the first code is made on the spot."""
    story.clock.at("2017-04-03 09:00")
    line(story, story.pim, 7).reads("Er zijn nog geen codes. Maak hier de eerste.")
    code(story, story.pim, 7, "Als … gezicht,", FACES).reads(f"Code gegeven: “{FACES}”")


def a_line_is_corrected_and_the_passage_keeps_its_place(story: ResearchStory) -> None:
    """A line before it is longer now; the words that were marked are still the same."""
    pim = story.text(story.pim).follow("Verbeter").press("Naar deze regels", regel="5", tot="5")
    heard = pim.page.find("textarea").get_text().strip("\n")
    pim.press("Bewaar de verbetering", words=heard.replace("vaak", "bijna altijd"))
    pim.reads("De tekst is verbeterd", "het bijna altijd te laat")
    line(story, pim, 7).reads("In dit stuk “Als ik iemand ken van gezicht,”", FACES)
    pim.go(f"{story.team.get_absolute_url()}fragmenten/nakijken/").does_not_read(FACES)


def a_colleague_marks_what_overlaps(story: ResearchStory) -> None:
    """The page of Sem gets the lines that changed, in which both codes stand; with a memo."""
    sem = line(story, story.sem, 7).reads(FACES, "Pim", "Een computer vergeleek woorden")
    said = sem.filled("Geef een code", van="gezicht,", tot="durf", nieuw=DOORSTEP)
    form = sem.page.main.select_one("form[action$='/markeren/']")
    bench = story.text(sem).follow("Coderen").page.find(id="bench")
    said |= {"sinds": bench["data-number"]}
    answer = sem.client.post(form["action"], said, headers={"accept": "application/json"}).json()
    assert answer["message"] == f"Code gegeven: “{DOORSTEP}”."
    (changed,) = answer["lines"].values()
    assert FACES in changed
    assert DOORSTEP in changed
    line(story, sem, 7).press("Bewaar de memo", beside=DOORSTEP, memo=THOUGHT)
    line(story, story.pim, 7).reads(THOUGHT)


def they_code_blind_and_compare(story: ResearchStory) -> None:
    """Until the end each sees only the own codes; then how far they agree, in figures."""
    sem, pim = story.sem, story.pim
    story.research(sem).follow("Overeenstemming").follow("Begin een blinde ronde")
    sem.press("Begin de ronde", title="Eens?", coders=["Pim", "Sem"], sources=[TEXT])
    code(story, pim, 2, "Ik … meteen.", FIRST).reads("je ziet alleen je eigen codes")
    code(story, sem, 3, "Bij … is.", FIRST).does_not_read(f"meteen. {FIRST}")
    code(story, sem, 2, "Ik … meteen.", FIRST)
    code(story, pim, 3, "Bij … is.", FIRST)
    code(story, pim, 5, "In … laat.", CRISIS)
    code(story, sem, 8, "Wij … Humanitas.", RULES)
    code(story, pim, 9, "Kom … arm,", DOORSTEP).does_not_read(f"Humanitas. {RULES}")
    story.research(sem).follow("Overeenstemming").follow("Eens?").press("Sluit deze ronde af")
    sem.reads("Nu zien jullie allemaal elkaars codes", "Kappa van Cohen", "Pim en Sem")
    story.text(pim).follow("Coderen").reads(f"Humanitas. {RULES}")


def a_perspective_is_missing(story: ResearchStory) -> None:
    """The table of codes and perspectives says of whom there is nothing."""
    otto = story.research(story.otto).follow("Tabellen")
    otto.reads("Er zijn nog geen fragmenten met een code van: gemeente", f"{FIRST} 2 0 0 2")
    story.bea.go(otto.address)
    assert story.bea.status == 404
