"""The coordinator's inbox, and dealing with a question."""

import pytest

from samenspel.loop.questions import services
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.tests.making import (
    mails_to,
    make_echo,
    make_question,
    make_theme,
)


@pytest.fixture
def question(zhz):
    text = "Wanneer bel ik het wijkteam? Ik weet niet wie mij helpt."
    return make_question(zhz, text, asker_email="jan@example.org")


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


def act(browser, question, name, *, version=None, **said):
    data = {"action": name, f"{name}-version": version or question.version}
    data |= {f"{name}-{field}": value for field, value in said.items()}
    return browser.post(f"/beheer/vragen/{question.pk}/", data, follow=True)


def test_what_waits_longest_stands_first(cora, zhz, question):
    later = make_question(zhz, "Wie kookt er mee?")
    page = cora.get("/beheer/vragen/").content.decode()
    assert page.index(question.title) < page.index(later.title)


def test_the_inbox_counts_each_state(cora, zhz, question):
    make_question(zhz, status=Status.ANSWERED)
    tabs = {tab["value"]: tab["count"] for tab in cora.get("/beheer/vragen/").context["tabs"]}
    assert (tabs[""], tabs["new"], tabs["answered"], tabs["declined"]) == (1, 1, 1, 0)


def test_a_state_without_questions_does_not_promise_new_ones(cora, zhz):
    assert "Hier staan geen vragen" in cora.get("/beheer/vragen/?stand=withdrawn").content.decode()
    assert "Hier komen nieuwe vragen" in cora.get("/beheer/vragen/").content.decode()


def test_an_answer_is_only_sought_while_one_is_possible(cora, zhz, question):
    answered = make_question(zhz, status=Status.ANSWERED)
    waiting, done = (
        cora.get(f"/beheer/vragen/{one.pk}/").content.decode() for one in (question, answered)
    )
    assert "Is er al een antwoord?" in waiting
    assert "Is er al een antwoord?" not in done


def test_the_menu_shows_how_many_wait(cora, zhz, question):
    make_question(zhz)
    assert ">2<" in cora.get("/beheer/vragen/").content.decode().replace(" ", "")


@pytest.mark.parametrize("amount", [10, 20])
def test_the_inbox_takes_the_same_queries_however_full(
    cora, zhz, amount, django_assert_max_num_queries
):
    theme = make_theme(zhz)
    for _ in range(amount):
        make_echo(make_question(zhz, status=Status.THEMED, theme=theme))
    cora.get("/beheer/vragen/")
    with django_assert_max_num_queries(14) as queries:
        cora.get("/beheer/vragen/")
    assert len(queries) == QUERIES.setdefault("inbox", len(queries))


@pytest.mark.parametrize("amount", [10, 20])
def test_the_desk_takes_the_same_queries_however_much_there_is(
    cora, zhz, question, amount, django_assert_max_num_queries
):
    for number in range(amount):
        make_echo(make_question(zhz, f"Wanneer bel ik het wijkteam in wijk {number}?"))
        make_theme(zhz, f"Thema {number}")
    cora.get(f"/beheer/vragen/{question.pk}/")
    with django_assert_max_num_queries(20) as queries:
        cora.get(f"/beheer/vragen/{question.pk}/")
    assert len(queries) == QUERIES.setdefault("desk", len(queries))


QUERIES: dict[str, int] = {}


def test_look_alikes_are_offered(cora, zhz, question):
    alike = make_question(zhz, "Wanneer moet ik het wijkteam bellen?")
    other = make_question(zhz, "Waar kan ik leren fietsen?")
    similar = cora.get(f"/beheer/vragen/{question.pk}/").context["similar"]
    assert alike in similar
    assert other not in similar


def test_an_answer_reaches_the_asker(cora, question):
    page = act(cora, question, "answer", answer="Bel 14 010.").content.decode()
    assert "Gelukt" in page
    [mail] = mails_to("jan@example.org")
    assert mail.subject == "Er is een antwoord op je vraag"
    assert "Bel 14 010." in mail.text


def test_an_answer_can_be_a_page_of_this_site(cora, question, zhz):
    link = f"{zhz.root_url}/vragen/?thema=wonen"
    act(cora, question, "answer", link_url=link, link_title="Wonen")
    question.refresh_from_db()
    assert (question.answer_url, question.answer_title) == ("/vragen/?thema=wonen", "Wonen")
    assert f"{zhz.root_url}/vragen/?thema=wonen" in mails_to("jan@example.org")[0].text


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/x",
        "////evil.example/x",
        "/\\evil.example/x",
        "javascript:alert(1)",
        "ftp://x",
        "http://[::1",
    ],
)
def test_an_answer_leads_to_no_other_site(cora, question, address):
    page = act(cora, question, "answer", answer="Kijk hier", link_url=address).content.decode()
    assert "Die pagina staat niet op deze site" in page
    assert "Kijk hier" in page
    question.refresh_from_db()
    assert question.status == Status.NEW


def test_an_empty_answer_is_no_answer(cora, question):
    assert "Schrijf een antwoord" in act(cora, question, "answer").content.decode()


def test_pages_that_everyone_may_read_are_found_as_an_answer(cora, question, zhz):
    make_question(zhz, "Hoe werkt het keukentafelgesprek?", public=True)
    make_question(zhz, "Mijn keukentafelgesprek ging mis, wat nu?")
    page = cora.get(f"/beheer/vragen/{question.pk}/?zoek=keukentafelgesprek")
    assert [hit.document.title for hit in page.context["found"]] == [
        "Hoe werkt het keukentafelgesprek?"
    ]
    chosen = cora.get(f"/beheer/vragen/{question.pk}/?antwoord=/x/&titel=Iets").content.decode()
    assert 'value="/x/"' in chosen


def test_a_question_gets_a_theme_of_this_werkplaats(cora, question, zhz, elders):
    own, foreign = make_theme(zhz), make_theme(elders, "Van elders")
    assert act(cora, question, "theme", theme=foreign.pk).status_code == 422
    act(cora, question, "theme", theme=own.pk)
    question.refresh_from_db()
    assert (question.status, question.theme) == (Status.THEMED, own)


def test_a_question_is_merged_by_number(cora, question, zhz, elders):
    target, foreign = make_question(zhz), make_question(elders)
    assert act(cora, question, "merge", number=foreign.pk).status_code == 422
    assert act(cora, question, "merge", number=question.pk).status_code == 422
    assert act(cora, question, "merge").status_code == 422
    assert act(cora, question, "merge", number=target.pk).status_code == 200
    question.refresh_from_db()
    assert question.merged_into == target


def test_a_look_alike_is_merged_by_choosing_it(cora, question, zhz):
    alike = make_question(zhz, "Wanneer moet ik het wijkteam bellen?")
    act(cora, question, "merge", into=alike.pk)
    question.refresh_from_db()
    assert question.merged_into == alike


def test_declining_asks_for_a_reason(cora, question):
    assert act(cora, question, "decline").status_code == 422
    act(cora, question, "decline", reason="Dat doet de gemeente. Bel 14 010.")
    assert "Dat doet de gemeente" in mails_to("jan@example.org")[0].text


def test_a_note_for_colleagues_leaves_in_no_mail(cora, question):
    act(cora, question, "decline", reason="Helaas.", internal_note="Belde al drie keer.")
    act(cora, Question.objects.get(), "note", internal_note="Nog eens bellen.")
    [mail] = mails_to("jan@example.org")
    assert "Belde al" not in mail.text + mail.html
    page = cora.get(f"/beheer/vragen/{question.pk}/").content.decode()
    assert "Belde al drie keer." in page
    assert "Nog eens bellen." in page


def test_words_for_the_site_are_changed_and_the_askers_words_stay(cora, question):
    act(cora, question, "words", title="Wie bel ik?", public_text="Wie bel ik, en wanneer?")
    question.refresh_from_db()
    assert question.shown_text == "Wie bel ik, en wanneer?"
    assert question.text.startswith("Wanneer bel ik het wijkteam?")


def test_publishing_is_only_offered_when_the_asker_agreed(cora, question, client):
    assert 'id="publish"' not in cora.get(f"/beheer/vragen/{question.pk}/").content.decode()
    services.set_publication_wish(question=question, may_publish=True)
    question.refresh_from_db()
    act(cora, question, "publish", reach="public")
    assert client.get(question.get_absolute_url()).status_code == 200
    assert mails_to("jan@example.org")[-1].subject == "Je vraag staat op de site"


def test_the_second_of_two_coordinators_is_told_what_changed(cora, question, coordinator):
    seen = question.version
    services.decline_question(question=question, by=coordinator, reason="Nee.")
    late = act(cora, question, "answer", version=seen, answer="Mijn lange antwoord")
    page = late.content.decode()
    assert late.status_code == 422
    assert "Intussen heeft iemand" in page
    assert "Mijn lange antwoord" in page
    assert len(mails_to("jan@example.org")) == 1


def test_after_looking_the_second_can_still_go_on(cora, question, coordinator):
    seen = question.version
    services.note_on_question(question=question, by=coordinator, internal_note="Ik bel.")
    late = act(cora, question, "answer", version=seen, answer="Bel ons.")
    form = next(o.form for o in late.context["offers"] if o.action.name == "answer")
    again = act(cora, question, "answer", version=form["version"].value(), answer="Bel ons.")
    assert "Gelukt" in again.content.decode()


def test_an_unknown_action_is_not_there(cora, question):
    assert act(cora, question, "delete").status_code == 404


def test_what_is_said_is_kept_in_the_log(cora, question):
    act(cora, question, "answer", answer="Ja.")
    log = cora.get(f"/beheer/vragen/{question.pk}/").context["log"]
    assert [line.action for line in log] == ["questions.answered"]
    assert log[0].user.email == "cora@example.org"
