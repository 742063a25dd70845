"""The questions on the site, and what became of each."""

import pytest

from samenspel.ground.consent.models import Reach
from samenspel.loop.questions import services
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.tests.making import make_echo, make_question, make_theme


def titles(answer):
    return [question.title for question, _badge in answer.context["cards"]]


def test_the_list_shows_what_everyone_may_see(zhz, elders, client):
    make_question(zhz, "Wie kookt er mee?", public=True)
    make_question(zhz, "Dit is nog niet openbaar, toch?")
    make_question(zhz, "Nog niet bevestigd?", public=True, status=Status.UNCONFIRMED)
    make_question(elders, "Van elders?", public=True)
    assert titles(client.get("/vragen/")) == ["Wie kookt er mee?"]


def test_members_see_what_was_shared_with_the_werkplaats(zhz, login, resident, outsider):
    make_question(zhz, "Voor ons?", may_publish=True, reach=Reach.WERKPLAATS)
    assert titles(login(resident).get("/vragen/")) == ["Voor ons?"]
    assert titles(login(outsider).get("/vragen/")) == []


def test_the_list_is_filtered(zhz, client):
    theme = make_theme(zhz)
    make_question(zhz, "Met thema?", public=True, theme=theme, status=Status.THEMED)
    make_question(zhz, "Zonder thema?", public=True, kind="dilemma", status=Status.ANSWERED)
    assert titles(client.get(f"/vragen/?thema={theme.slug}")) == ["Met thema?"]
    assert titles(client.get("/vragen/?soort=dilemma")) == ["Zonder thema?"]
    assert titles(client.get("/vragen/?stand=answered")) == ["Zonder thema?"]
    assert titles(client.get("/vragen/?perspectief=professional")) == []


@pytest.mark.parametrize("query", ["thema=bestaat-niet", "soort=%00", "pagina=abc", "pagina=999"])
def test_a_strange_filter_is_no_error(zhz, client, query):
    make_question(zhz, public=True)
    assert client.get(f"/vragen/?{query}").status_code == 200


def test_what_one_visitor_chose_is_not_chosen_for_the_next(zhz, client):
    make_question(zhz, public=True, kind="dilemma")
    client.get("/vragen/?soort=onzin")
    client.get("/vragen/?soort=dilemma")
    empty = client.get("/vragen/").content.decode()
    assert "selected>Alle</option>" in empty
    assert 'value="dilemma" selected' not in empty
    assert "utrecht-form-field--invalid" not in empty


@pytest.mark.parametrize("amount", [10, 20])
def test_the_list_takes_the_same_queries_however_long(
    zhz, client, amount, django_assert_max_num_queries
):
    theme = make_theme(zhz)
    for _ in range(amount):
        make_echo(make_question(zhz, public=True, theme=theme))
    client.get("/vragen/?warm")
    with django_assert_max_num_queries(12) as queries:
        assert client.get("/vragen/").status_code == 200
    assert len(queries) == QUERIES.setdefault("list", len(queries))


@pytest.mark.parametrize("amount", [10, 20])
def test_a_question_takes_the_same_queries_however_much_came_of_it(
    zhz, client, coordinator, amount, django_assert_max_num_queries
):
    question = make_question(zhz, public=True, theme=make_theme(zhz))
    for _ in range(amount):
        merged = make_question(zhz, public=True)
        services.merge_questions(question=merged, into=question, by=coordinator)
    client.get(f"{question.get_absolute_url()}?warm")
    with django_assert_max_num_queries(12) as queries:
        assert client.get(question.get_absolute_url()).status_code == 200
    assert len(queries) == QUERIES.setdefault("detail", len(queries))


QUERIES: dict[str, int] = {}


def test_a_page_shows_the_words_for_the_site_and_no_name(zhz, client):
    question = make_question(
        zhz,
        "Ik ben Jan en mijn buurvrouw Fatma drinkt. Wat nu?",
        public=True,
        title="Hoe help ik een buur die drinkt?",
        public_text="Mijn buur drinkt. Wat nu?",
        asker_name="Jan de Vries",
    )
    page = client.get(question.get_absolute_url()).content.decode()
    assert "Mijn buur drinkt." in page
    assert "Fatma" not in page
    assert "Jan" not in page
    assert question.asker_email not in page


def test_a_page_shows_the_answer_and_the_history_without_internal_notes(zhz, client, coordinator):
    question = make_question(zhz, public=True)
    services.answer_question(
        question=question, by=coordinator, answer="Bel ons.", internal_note="Niet bellen!"
    )
    page = client.get(question.get_absolute_url()).content.decode()
    assert "Bel ons." in page
    assert "Niet bellen!" not in page
    assert "Cora" not in page


def test_an_old_address_leads_to_the_new_one(zhz, client):
    question = make_question(zhz, "Wie kookt er mee?", public=True)
    answer = client.get(f"/vragen/{question.pk}-oud/")
    assert answer.url == f"/vragen/{question.pk}-wie-kookt-er-mee/"


def test_a_hidden_question_is_not_given_away_by_its_address(zhz, client):
    question = make_question(zhz, "Wie weet van mijn schulden?")
    assert client.get(f"/vragen/{question.pk}-x/").status_code == 404


def test_a_question_in_another_script_has_an_address(zhz, client):
    question = make_question(zhz, "من يساعدني؟", public=True)
    assert client.get(question.get_absolute_url()).status_code == 200
    assert question.get_absolute_url().endswith("-vraag/")


def test_the_chain_shows_what_was_merged(zhz, client, coordinator):
    question = make_question(zhz, "Wie kookt er mee?", public=True)
    same = make_question(zhz, "Met wie kan ik koken?", public=True)
    hidden = make_question(zhz, "Ik eet alleen, wie helpt?")
    for other in (same, hidden):
        services.merge_questions(question=other, into=question, by=coordinator)
    page = client.get(question.get_absolute_url()).content.decode()
    assert "Met wie kan ik koken?" in page
    assert "Ik eet alleen" not in page
    assert titles(client.get("/vragen/")) == ["Wie kookt er mee?"]
    assert "Wie kookt er mee?" in client.get(same.get_absolute_url()).content.decode()


def test_a_merged_asker_never_learns_a_question_that_is_not_public(zhz, client, coordinator):
    target = make_question(zhz, "Ik heb schulden, wie helpt mij?")
    asker = make_question(zhz, "Wie helpt bij schulden?")
    services.merge_questions(question=asker, into=target, by=coordinator)
    services.answer_question(question=target, by=coordinator, answer="Bel het loket.")
    page = client.get(f"/vragen/volgen/{asker.token}/").content.decode()
    assert "Bel het loket." in page
    assert target.title not in page


def test_the_page_is_fresh_after_every_step(zhz, client, coordinator):
    question = make_question(zhz, public=True)
    client.get(question.get_absolute_url())
    services.answer_question(question=question, by=coordinator, answer="Nu bekend.")
    assert "Nu bekend." in client.get(question.get_absolute_url()).content.decode()
    assert Question.objects.get().status == Status.ANSWERED


def test_a_theme_shows_its_questions(zhz, client):
    theme = make_theme(zhz)
    make_question(zhz, "Hoort bij dit thema?", public=True, theme=theme)
    assert "Hoort bij dit thema?" in client.get(theme.get_absolute_url()).content.decode()
