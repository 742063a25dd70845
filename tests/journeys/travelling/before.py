"""What was there when the story begins: a question, a focus group, and what was found in it.

How people were asked and how their words were coded is told in `test_research.py`.
"""

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.findings import services as findings
from samenspel.loop.questions.models import Question
from tests.focus_group import a_focus_group, agree
from tests.journeys.travelling.story import TravellingStory
from tests.journeys.year.beginning import QUESTION

HERS, MORE, HIS = (
    "Ik bel nooit meteen. Eerst vraag ik de buurvrouw, die kent iedereen.",
    "Kom eens langs zonder map onder de arm.",
    "Bij ons in het wijkteam horen we dat vaak te laat.",
)
PLAIN = "Mensen vragen eerst hun buren. Klopt dat?"
CLAIM = "Mensen vragen eerst hun buren, en bellen pas als ze iemand kennen."


def a_team_found_something(story: TravellingStory) -> None:
    """Ria's words speak for it and Bo's against; everyone may read what they said."""
    story.group = a_focus_group(
        story.werkplaats, keeper=story.otto.account, coder=story.pim.account
    )
    for participant in (story.group.d1, story.group.d2):
        agree(participant)
        give_consent(subject=participant, purpose=Purpose.CONTACT, reach=Reach.TEAM)
    story.enter("Ria").email = "ria.klaassen@example.org"
    hers, more, his = (
        story.group.passage(words, code=story.group.code(words[:20]), by=story.pim.account)
        for words in (HERS, MORE, HIS)
    )
    by = story.otto.account
    finding = findings.write_finding(team=story.team, by=by, claim=CLAIM)
    findings.add_evidence(finding=finding, passages=[hers, more], by=by, side="for")
    findings.add_evidence(finding=finding, passages=[his], by=by, side="against")


def it_is_about_the_question_of_jan(story: TravellingStory) -> None:
    """Cora gave his question to the team; the finding is shared with everyone."""
    question = Question.objects.get()
    story.cora.go(f"/beheer/vragen/{question.pk}/")
    story.cora.press("Op de site zetten", reach="public")
    story.cora.press("Aan een team geven", team=story.team.name)
    otto = story.workspace(story.otto).follow("Onderzoek").follow("Bevindingen").follow(CLAIM)
    otto.follow("Kies de vragen").press("Bewaar", questions=QUESTION).reads(QUESTION)
    otto.go(otto.address).follow("Deel deze bevinding")
    otto.press("Deel deze bevinding", reach="Iedereen").reads("Gedeeld. Zo zien anderen het.")


def ria_says_that_she_recognises_it(story: TravellingStory) -> None:
    """Who took part is asked by mail; then the finding is checked."""
    otto = story.otto.follow("Werk aan deze bevinding").follow("Vraag het na bij deelnemers")
    otto.press("Verstuur de mails", words=PLAIN, participants=["D1"]).reads(
        "1 persoon krijgt een mail"
    )
    ria = story.ria.opens("Herken je dit?", "/bevinding-check/").reads(PLAIN)
    ria.press("Ja, dit herken ik").reads("Dank je wel")
    otto.go(otto.address).press("Sluit het navragen af").reads("Het navragen is afgesloten")
    story.voorbijganger.go("/bevindingen/").follow(CLAIM).reads("Nagevraagd bij deelnemers")
