"""A resident asks, and hears what became of it: over HTTP, with the mails that were really sent."""

import re

import pytest
from django.core import mail
from django.test import Client

from samenspel.ground.mail.services import deliver_waiting
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.tests.making import make_question, make_theme, opened_a_while_ago

JAN = "jan@example.org"
EVA = "eva@example.org"


@pytest.fixture
def newest_mail():
    """Deliver what waits, and return the newest mail to somebody."""

    def read(email: str):
        deliver_waiting()
        return [letter for letter in mail.outbox if letter.to == [email]][-1]

    return read


def links_in(letter) -> list[str]:
    """Return the addresses in a mail, as paths on our site."""
    return [re.sub(r"^https?://[^/]+", "", url) for url in re.findall(r"https?://\S+", letter.body)]


def test_from_a_question_to_its_answer(zhz, coordinator, login, newest_mail):
    theme = make_theme(zhz, "Samenwerking formeel en informeel")
    older = make_question(zhz, "Wanneer moet ik het wijkteam bellen?", public=True)
    jan, eva, cora = Client(), Client(), login(coordinator)

    # Jan asks without an account, and confirms from his mail.
    asked = jan.post(
        "/vragen/stellen/",
        {
            "kind": "dilemma",
            "text": "Wanneer bel ik het wijkteam? En wanneer vraag ik mijn buren?",
            "perspective": "citizen",
            "municipality": "Schiedam",
            "email": JAN,
            "may_publish": "on",
            "opened": opened_a_while_ago(),
        },
    )
    assert asked.url == "/vragen/stellen/gelukt/"
    letter = newest_mail(JAN)
    assert letter.subject == "Is dit jouw vraag? Bevestig het nog even"
    [confirm] = [link for link in links_in(letter) if "bevestigen" in link]
    assert "Wanneer bel ik het wijkteam?" in jan.get(confirm).content.decode()
    jan.post(confirm)
    question = Question.objects.get(asker_email=JAN)
    [follow] = [link for link in links_in(newest_mail(JAN)) if "volgen" in link]
    assert "Je vraag ligt bij de coördinator" in jan.get(follow).content.decode()

    # Cora finds it in her inbox and puts it on the site; Eva has the same question.
    assert question.title in cora.get("/beheer/vragen/").content.decode()

    def decide(pk: int, action: str, /, **said: object) -> None:
        desk = f"/beheer/vragen/{pk}/"
        version = Question.objects.get(pk=pk).version
        data = {"action": action, f"{action}-version": version}
        answer = cora.post(desk, data | {f"{action}-{name}": v for name, v in said.items()})
        assert answer.url == desk

    decide(question.pk, "publish", reach="public")
    page = question.get_absolute_url()
    eva.post(
        f"/vragen/{question.pk}/ook-mijn-vraag/", {"email": EVA, "opened": opened_a_while_ago()}
    )
    [share] = [link for link in links_in(newest_mail(EVA)) if "/vragen/ook/" in link]
    eva.post(share)
    assert "1 ander heeft dezelfde vraag" in eva.get(page).content.decode()

    # The older question turns out to be the same: who asked that moves along.
    assert older in cora.get(f"/beheer/vragen/{question.pk}/").context["similar"]
    decide(older.pk, "merge", number=question.pk, internal_note="Zelfde als die van Jan.")
    assert newest_mail(older.asker_email).subject == "Anderen hebben dezelfde vraag als jij"
    assert "Wanneer moet ik het wijkteam bellen?" in jan.get(page).content.decode()

    # It gets a theme, and at last an answer. Everyone is told; nobody reads the internal note.
    decide(question.pk, "theme", theme=theme.pk)
    assert "Samenwerking formeel en informeel" in newest_mail(JAN).body
    assert question.title in jan.get(theme.get_absolute_url()).content.decode()
    decide(question.pk, "answer", answer="Bel als het je te veel wordt.", internal_note="Pfoe.")
    for email in (JAN, EVA, older.asker_email):
        letter = newest_mail(email)
        assert letter.subject == "Er is een antwoord op je vraag"
        assert "Bel als het je te veel wordt." in letter.body
        assert "Pfoe" not in letter.body
        assert coordinator.name not in letter.body
    assert "Er is een antwoord" in jan.get(follow).content.decode()
    public = Client().get(page).content.decode()
    assert "Bel als het je te veel wordt." in public
    assert "Pfoe" not in public
    assert JAN not in public

    # What is answered can be found, and Eva stops her mails.
    assert page in Client().get("/zoeken/?q=wijkteam").content.decode()
    before = len(mail.outbox)
    eva.post(share, {"stop": "1"})
    decide(question.pk, "reopen", public_note="Er is nieuws.")
    deliver_waiting()
    assert EVA not in [letter.to[0] for letter in mail.outbox[before:]]
