"""Spring: the team looks at itself, and nobody can see who said what."""

from tests.journeys.year.someone import Someone
from tests.journeys.year.story import Story


def the_team_looks_at_itself(story: Story) -> None:
    """Five answer; the averages come when the round is closed."""
    otto = story.otto
    story.morning("2017-03-20")
    story.workspace(otto).follow("Zelf terugkijken").press("Een ronde beginnen")
    story.morning("2017-03-21")
    for name in ("Roos", "Nora", "Wim", "Ria"):
        answer(story.people[name], "Grotendeels")
    answer(story.bea, "Een beetje")
    story.workspace(otto).follow("Zelf terugkijken").does_not_read("Grotendeels", "5 mensen")
    otto.press("Deze ronde nu sluiten")
    otto.reads("5 van de 9 mensen gaven antwoord.", "3,6 van 5").does_not_read("Nora", "Bea")


def answer(who: Someone, word: str) -> None:
    """Open the link in the mail, and say the same to every sentence."""
    who.opens("Hoe werken we samen", "/zelf-terugkijken/").press("Verstuur mijn antwoorden")
    who.reads("Er kloppen nog 12 dingen niet")
    sentences = {one["name"] for one in who.page.select("input[type=radio]")}
    who.press("Verstuur mijn antwoorden", **dict.fromkeys(sentences, word))
    who.reads("Dank je wel! Je antwoorden zijn meegeteld.")
