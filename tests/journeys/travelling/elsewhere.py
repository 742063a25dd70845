"""Summer and autumn: a team two regions further uses the method, and tells what changed."""

from tests.journeys.travelling.story import TravellingStory
from tests.journeys.travelling.writing import PRODUCT

LIBRARY, THEIRS = "/producten/", "Thee zonder map"
DIFFERENT, LATER = "Wij gaan met z'n tweeën.", "Mensen bellen ons nu eerder."
NEW_QUESTION = "Hoe houden we de koffie vol als er weinig vrijwilligers zijn?"
USED = {"organisation": "Wijkteam Noord", "place": "Breda", "how_adapted": DIFFERENT}


def a_professional_elsewhere_uses_it(story: TravellingStory) -> None:
    """Fien has no account. What she tells stands there after a press on a button in her mail."""
    story.clock.at("2018-07-02 09:00")
    fien = story.enter_elsewhere("Fien").go(LIBRARY).follow(PRODUCT)
    fien.follow("Wij gebruiken dit ook")
    fien.press("Versturen", **USED, werkplaats="Elders", name="Fien", email=fien.email)
    story.voorbijganger.go(LIBRARY).follow(PRODUCT).does_not_read("Wijkteam Noord")
    fien.opens("Gebruiken jullie dit?", "/toepassing/").reads(DIFFERENT).press("Ja, dit klopt")
    visitor = story.voorbijganger.go(LIBRARY).follow(PRODUCT).reads("Wijkteam Noord", DIFFERENT)
    visitor.does_not_read("Fien")


def the_makers_hear_of_it(story: TravellingStory) -> None:
    """At the pace that each chose; who leads sees whom one may ask."""
    story.morning("2018-07-03")
    assert "Wijkteam Noord gebruikt" in story.otto.letter("berichten").body
    makers = story.otto.go(LIBRARY).follow(PRODUCT).follow("Voor de makers")
    makers.reads("Wijkteam Noord").does_not_read("Fien")


def later_she_tells_what_changed(story: TravellingStory) -> None:
    """Half a year on we ask it, once."""
    story.morning("2019-01-07")
    fien = story.fien.opens("Wat is er veranderd?", "/toepassing/")
    fien.press("Voeg dit toe", text=LATER)
    story.voorbijganger.go(LIBRARY).follow(PRODUCT).reads(LATER)


def it_raises_a_new_question(story: TravellingStory) -> None:
    """The loop closes: her question goes to the Werkplaats of her region."""
    fien = story.fien.opens("Wat is er veranderd?", "/toepassing/").follow("Stel een nieuwe vraag")
    fien.reads("Werkplaats Elders")
    fien.press("Verstuur mijn vraag", text=NEW_QUESTION, kind="dilemma", perspective="professional")
    fien.reads(NEW_QUESTION)
    story.nel.go("http://elders.test/beheer/vragen/").reads(NEW_QUESTION)
    story.cora.go("/beheer/vragen/").does_not_read(NEW_QUESTION)


def a_neighbour_makes_an_own_version(story: TravellingStory) -> None:
    """With the steps of the first; each page leads to the other."""
    nel = story.nel.go("http://elders.test/beheer/teams/nieuw/")
    team = {"kind": "werkteam", "challenge": "Wie zet de thee?", "reach": "iedereen"}
    nel.press("Dit team beginnen", name="Thee in Elders", **team)
    nel.press("Toevoegen aan het team", person="Nel", role="lead")
    nel.go(LIBRARY).follow(PRODUCT).follow("Maak er jullie eigen versie van")
    nel.press("Begin met", team="Thee in Elders", adaptation="Met thee.")
    workshop = nel.address
    nel.follow("Wat het is").press("Bewaar dit", title=THEIRS).reads("Gemaakt naar")
    nel.go(workshop).follow("Naar publiceren").press("Publiceer")
    nel.reads("De familie van dit product Gemaakt naar", "Met thee.", PRODUCT)
    visitor = story.voorbijganger.go(LIBRARY).follow(PRODUCT).reads(THEIRS, "Met thee.")
    assert "elders.test" in visitor.link(THEIRS)
