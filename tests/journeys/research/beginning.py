"""March: a team asks people what they do, and says beforehand that it is research."""

from tests.journeys.research.story import GROUP, ResearchStory
from tests.journeys.year.groups import plan

ABOUT = "We willen weten wie mensen bellen als het thuis niet meer lukt."


def the_team_sits_down(story: ResearchStory) -> None:
    """Around the question of Jan: a resident, a professional, a student and the municipality."""
    for name in ("Noor", "Pim", "Bea", "Sem"):
        story.cora.go(f"/beheer/teams/{story.team.pk}/deelnemers/")
        story.cora.press("Toevoegen aan het team", person=name)


def who_works_on_it_is_appointed(story: ResearchStory) -> None:
    """Otto keeps the key; Pim and Sem code. Who isn't appointed reads nothing."""
    otto = story.workspace(story.otto).follow("Onderzoek").follow("Wijs iemand aan")
    otto.press("Opslaan", person="Otto", role="sleutel")
    for name in ("Pim", "Sem"):
        otto.press("Opslaan", person=name, role="codeert")
    otto.reads("Otto", "Pim", "Sem")


def a_focus_group_is_planned(story: ResearchStory) -> None:
    """It says that it is research, that it is recorded, and how far words may go."""
    plan(story, "Focusgroep", GROUP, day="2017-03-14", capacity="20")
    otto = story.otto.go("/beheer/activiteiten/").follow(GROUP).follow("Onderzoek")
    otto.press("Dit is onderzoek", about=ABOUT, records=True, widest="public")
    visitor = story.enter("Voorbijganger").go("/agenda/").follow(GROUP)
    visitor.reads(ABOUT)
