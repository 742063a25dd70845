"""September: a question comes in, and nine people sit down at a table."""

from samenspel.loop.questions.models import Question
from tests.journeys.year.someone import Someone
from tests.journeys.year.story import Story

QUESTION = "Wanneer bel ik het wijkteam, en wanneer vraag ik mijn buren?"
INVITED = [
    ("Nora", "bewoner of cliënt"),
    ("Joris", "bewoner of cliënt"),
    ("Wim", "professional"),
    ("Karin", "professional"),
]


def a_resident_asks(story: Story) -> None:
    """Jan has no account. His question is confirmed from his mail."""
    jan = story.enter("Jan")
    jan.go("/vragen/stellen/").press(
        "Verstuur",
        kind="dilemma",
        text=QUESTION,
        perspective="citizen",
        email=jan.email,
        may_publish=True,
    )
    jan.opens("Is dit jouw vraag?", "bevestigen").reads(QUESTION).press("Ja")
    jan.opens("", "volgen").reads("Je vraag ligt bij de coördinator")


def a_coordinator_starts_a_team(story: Story) -> None:
    """It gets a theme, a lead, and the question of Jan."""
    cora = story.cora
    cora.go("/beheer/themas/nieuw/").press(
        "Voeg dit thema toe",
        name="Samenwerking formeel en informeel",
        summary="Hoe vinden buren en beroepskrachten elkaar?",
        active=True,
    )
    cora.go("/beheer/teams/nieuw/").press(
        "Dit team beginnen",
        name="Samenspel formeel en informeel",
        kind="werkteam",
        challenge="Wanneer helpen buren elkaar, en wanneer is er iemand van het wijkteam nodig?",
        intended_product="Een gids voor wijkteams en bewoners",
        theme="Samenwerking formeel en informeel",
        starts="2016-09-12",
        reach="iedereen",
    )
    cora.reads("Voeg nu de mensen toe").press("Toevoegen aan het team", person="Otto", role="lead")
    question = Question.objects.get()
    cora.go(f"/beheer/vragen/{question.pk}/")
    cora.press("Op de site zetten", reach="public")
    cora.press("Aan een team geven", team="Samenspel formeel en informeel")
    story.jan.opens("", "volgen").reads("Samenspel formeel en informeel")


def nine_people_come_to_the_table(story: Story) -> None:
    """Members are added, others are invited by mail, and one asks to join."""
    otto, members = story.otto, f"/beheer/teams/{story.team.pk}/deelnemers/"
    for name in ("Roos", "Pim", "Bea"):
        story.cora.go(members).press("Toevoegen aan het team", person=name)
    for name, perspective in INVITED:
        guest = story.enter(name)
        invite(otto, guest, perspective)
        guest.opens("nodigt je uit").press("Ja, ik doe mee", shows_name=True).follow(
            "Naar het team"
        )
        guest.reads(f"De pagina van {name} in dit team", "Alleen jij kunt deze pagina zien")
    henk = story.enter("Henk")
    invite(otto, henk, "bewoner of cliënt")
    henk.opens("nodigt je uit").press("Nee, bedankt").reads("Je zei nee")
    ria = story.enter("Ria")
    ria.go("/teams/").follow("Samenspel formeel").follow("Vraag of je mee kunt doen")
    ria.press(
        "Verstuur",
        name="Ria",
        email=ria.email,
        perspective="citizen",
        why="Ik begon een eettafel in mijn straat.",
    )
    ria.reads("Nog één stap: kijk in je mail").opens("meedoen").press("Ja, verstuur mijn aanvraag")
    ria.reads("Het team heeft je aanvraag")
    otto.opens("Ria wil graag meedoen", "/aanvragen/").reads("Ik begon een eettafel")
    otto.press("Verstuur dit antwoord", answer="Ja, welkom in ons team")
    ria.opens("Welkom in Samenspel", "teamlink").reads("De pagina van Ria in dit team")
    public = story.enter("Voorbijganger").go(story.team.get_absolute_url())
    public.reads("9 mensen", "bewoner of cliënt: 4.").does_not_read("Ria", "Nora", "Otto")


def invite(otto: Someone, guest: Someone, perspective: str) -> None:
    """Otto invites somebody by mail, with a word of his own."""
    otto.go("/beheer/teams/").follow("Samenspel formeel en informeel")
    otto.follow("Wie zit er in het team").follow("Iemand uitnodigen")
    otto.press("Verstuur", name=guest.name, email=guest.email, perspective=perspective)
    otto.reads(f"De uitnodiging is onderweg naar {guest.email}")
