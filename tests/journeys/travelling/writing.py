"""March: the team writes a booklet, and places in it what people said and what was found."""

from tests.journeys.travelling.before import CLAIM, HERS, MORE
from tests.journeys.travelling.story import TITLE, TravellingStory
from tests.journeys.year.beginning import QUESTION
from tests.journeys.year.things import a_photo

PRODUCT, SUMMARY = "Koffie zonder map", "Kom langs zonder formulier, en luister eerst."
FIRST, SECOND = "Wie bel je het eerst?", "Wat helpt"
TEXT = "Mensen bellen *niet meteen*. Dat zag [@tonkens2011] ook.[^1]\n\n[^1]: Niet overal."
SOUP = "Elke dinsdag kookt Sam een pan soep voor het hele portiek."
TO_RESIDENTS = "Bel gerust aan bij je buren."
TO_POLICY = "Geef elke straat één gezicht."
SEEN = "Acht mensen aan een lange tafel, met een pan soep."
BIBTEX = """@book{tonkens2011, title = {De affectieve burger}, author = {Voorbeeld, Anna},
  year = {2011}, publisher = {Uitgeverij Voorbeeld}}"""


def a_product_is_made_in_small_steps(story: TravellingStory) -> None:
    """Pim fills it in, Otto leads the team and puts it in the library."""
    story.clock.at("2018-03-06 09:00")
    pim = story.workspace(story.pim).follow("Producten").follow("Begin een product")
    pim.press("Bewaar het", title=PRODUCT, kind="werkwijze", summary=SUMMARY)
    pim.reads("Nog nodig")
    workshop = pim.address
    of_whom = {"audiences": "professionals", "situations": "een gesprek thuis"}
    pim.follow("Voor wie").press("Bewaar dit", **of_whom)
    step = {"steps-0-title": "Bel aan zonder map", "steps-0-text": "Drink eerst koffie."}
    pim.follow("De stappen").press("Bewaar de stappen", **step)
    pim.follow("Wat jullie leerden").press("Bewaar dit", failed="Een afspraak van een kwartier.")
    rests_on = {"findings": CLAIM, "questions": QUESTION}
    pim.follow("Waar het op rust").press("Bewaar dit", **rests_on).reads("Het is bewaard")
    story.otto.go(workshop).follow("Naar publiceren").press("Publiceer")
    story.otto.reads("Het staat in de bibliotheek")
    story.voorbijganger.go("/producten/").reads(PRODUCT)


def chapters_are_written(story: TravellingStory) -> None:
    """A title is enough to begin; then text with a note, and a story from practice."""
    otto = story.workspace(story.otto).follow("Publicaties").follow("Begin een publicatie")
    otto.press("Begin", title=TITLE).reads("Begin met de hoofdstukken")
    about = {"summary": "Over buren, en wanneer je belt.", "colophon": "Gemaakt in Schiedam."}
    otto.follow("Verander titel").press("Bewaar de veranderingen", **about)
    for title in (FIRST, SECOND):
        story.draft(otto).follow("Voeg een hoofdstuk toe").press("Voeg toe", title=title)
    story.chapter(otto, FIRST).follow("Tekst").press("Opslaan", text=TEXT)
    otto.follow("Praktijkvoorbeeld").press("Opslaan", title="De soep van Sam", text=SOUP)
    otto.reads("Mensen bellen niet meteen", "De soep van Sam", SOUP)


def references_come_in(story: TravellingStory) -> None:
    """Pasted from another program; the text can refer to them."""
    otto = story.draft(story.otto).follow("Literatuur").follow("Plak er veel tegelijk")
    otto.press("Voeg ze toe", pasted="@book{tonkens2011, title = {").reads("Regel 1")
    otto.press("Voeg ze toe", pasted=BIBTEX).reads("Voorbeeld, A. (2011)", "tonkens2011")


def evidence_is_placed(story: TravellingStory) -> None:
    """Words, a finding and a product: chosen, never typed again."""
    otto = story.chapter(story.otto, FIRST).follow("Woorden van iemand")
    otto.reads("woorden uit het onderzoek van je eigen team die iedereen mag lezen")
    otto.press("Zet het in het hoofdstuk", thing=HERS, text="Zo begint het vaak.").reads(HERS)
    otto.follow("Bevinding").press("Zet het in het hoofdstuk", thing=CLAIM).reads(CLAIM)
    story.chapter(otto, SECOND).follow("Woorden van iemand")
    otto.press("Zet het in het hoofdstuk", thing=MORE)
    otto.follow("Product").press("Zet het in het hoofdstuk", thing=PRODUCT).reads(SUMMARY)


def recommendations_rest_on_it(story: TravellingStory) -> None:
    """One for residents with its finding, one for policymakers that rests on nothing yet."""
    for audience, says in (("bewoners", TO_RESIDENTS), ("beleidsmakers", TO_POLICY)):
        otto = story.draft(story.otto).follow("Aanbevelingen")
        otto.follow(f"Schrijf er een voor {audience}").press("Schrijf", says=says)
        otto.reads(says, "Dit rust op geen enkele bevinding")
    otto.follow(f"Bevinding onder ‘{TO_RESIDENTS}’").press("Leg het", thing=CLAIM)
    otto.follow(f"Product onder ‘{TO_RESIDENTS}’").press("Leg het", thing=PRODUCT)
    otto.reads(CLAIM, PRODUCT, "Dit rust op geen enkele bevinding")
    story.chapter(otto, SECOND).follow("Aanbeveling")
    otto.press("Zet het in het hoofdstuk", thing=TO_RESIDENTS).reads(TO_RESIDENTS)


def a_picture_without_words_stops_it(story: TravellingStory) -> None:
    """The list says where to mend it; then nothing stops it any more."""
    otto = story.chapter(story.otto, FIRST).follow("Afbeelding")
    otto.press("Zet hem in het hoofdstuk", image=a_photo("tafel.jpg", "teal"), caption="De tafel")
    story.draft(otto).follow("Nakijken voor je publiceert").reads("Maak dit eerst in orde")
    checks, publishing = otto.address, f"{story.draft(otto).address}publiceren/"
    otto.go(publishing).reads("Dit moet eerst gebeuren").does_not_read("Publiceer het nu")
    otto.go(checks).follow("Ga erheen : Bij de afbeelding").follow("Wijzigen (foto")
    otto.press("Opslaan", alt=SEEN)
    otto.go(checks).does_not_read("Maak dit eerst in orde")
    otto.go(publishing).does_not_read("Dit moet eerst gebeuren").reads("Publiceer het nu")
