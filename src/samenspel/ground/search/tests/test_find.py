import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenspel.ground.search import registry, services
from samenspel.ground.search.find import PAGE_SIZE, Results, find
from samenspel.ground.search.index import base
from samenspel.ground.search.registry import PUBLIC


def search(query: str, scope: int | None = 1, audiences=(PUBLIC,), **more) -> Results:
    return find(query, scope=scope, audiences=audiences, **more)


def titles(query: str, **more) -> list[str]:
    return [hit.document.title for hit in search(query, **more).hits]


def test_a_word_finds_the_compounds_it_is_in(put):
    put("Wijkteamleden aan het woord")
    put("Iets anders", "Het gaat over de gemeente.")
    assert titles("wijkteam") == ["Wijkteamleden aan het woord"]
    assert titles("leden") == ["Wijkteamleden aan het woord"]


def test_the_very_word_comes_before_a_part_of_a_compound(put):
    put("Een", "Met wijkteamleden en nog veel meer.", date=dt.date(2020, 1, 2))
    put("Twee", "Met een wijkteam en nog veel meer.", date=dt.date(2020, 1, 1))
    assert titles("wijkteams") == ["Twee", "Een"]


def test_the_title_comes_before_the_text(put):
    put("Over zorg")
    put("Iets", "Zorg en zorg, en nog eens zorg.", date=dt.date(2020, 1, 1))
    assert titles("zorg") == ["Over zorg", "Iets"]


def test_a_compound_also_finds_its_parts_together_but_not_one_alone(put):
    put("Samen", "De leden van ons wijkteam.")
    put("Alleen", "De leden van de bond.")
    assert titles("wijkteamleden") == ["Samen"]


def test_of_two_words_both_must_be_there(put):
    put("Formeel", "Formele zorg")
    put("Samenwerking formeel en informeel")
    results = search("formeel informeel")
    assert [hit.document.title for hit in results.hits] == ["Samenwerking formeel en informeel"]
    assert not results.some_words


def test_when_nothing_has_all_words_some_will_do_and_that_is_said(put):
    put("Formele zorg")
    results = search("formeel ruimteschip")
    assert results.total == 1
    assert results.some_words


def test_of_a_long_compound_a_part_may_be_missing_but_one_part_alone_is_not_enough(put):
    put("Het wijkteam")
    put("Ruimte voor de buurt")
    assert titles("wijkteamoverleg") == ["Het wijkteam"]
    assert titles("ruimteschip") == []


def test_accents_and_capitals_do_not_matter(put):
    put("Cliëntenraad en coördinatoren")
    assert titles("CLIENTENRAAD coordinator") == ["Cliëntenraad en coördinatoren"]


def test_other_scripts_are_found_too(put):
    put("Добро пожаловать", "مرحبا بكم")
    assert len(titles("пожаловать")) == len(titles("مرحبا")) == 1


def test_what_one_may_not_see_is_neither_listed_nor_counted(put):
    put("Open zorg")
    put("Zorg in het team", audience="team:12")
    put("Zorg van coördinatoren", audience="coordinators:1")
    assert search("zorg").total == 1
    assert titles("zorg") == ["Open zorg"]
    assert search("zorg", audiences=[PUBLIC, "team:12"]).total == 2
    assert search("zorg", audiences=[PUBLIC, "team:1", "team:120"]).total == 1
    assert search("zorg", audiences=["coordinators:1"]).total == 1
    assert search("team:12").total == 0


def test_a_site_finds_its_own_and_what_belongs_to_nobody(put):
    put("Zorg hier", scope=1)
    put("Zorg elders", scope=2)
    put("Zorg overal", scope=None)
    assert set(titles("zorg", scope=1)) == {"Zorg hier", "Zorg overal"}
    assert set(titles("zorg", scope=None)) == {"Zorg hier", "Zorg elders", "Zorg overal"}


def test_a_result_of_another_site_leads_to_that_site(put, monkeypatch):
    sites = {2: "https://elders.example"}
    monkeypatch.setattr(registry, "_addresses", [lambda scopes: {s: sites[s] for s in scopes}])
    put("Verre zorg", scope=2, url="/vragen/1/")
    put("Nabije zorg", scope=1, url="/vragen/2/")
    far = search("verre zorg", scope=None).hits
    near = search("nabije zorg", scope=1).hits
    assert [hit.url for hit in far] == ["https://elders.example/vragen/1/"]
    assert [hit.url for hit in near] == ["/vragen/2/"]


def test_kinds_can_be_chosen(put):
    put("Zorgvraag", kind="question")
    put("Zorgteam", kind="team")
    assert titles("zorg", kinds=["team"]) == ["Zorgteam"]
    assert len(titles("zorg", kinds=["team", "question"])) == 2


def test_synonyms_of_the_site_find_each_other(put):
    services.save_synonym(scope=1, word="Mantelzorger", alternatives=["naaste", "informele hulp"])
    put("De naasten")
    put("Hulp", "Hulp die informeel is.")
    put("Hulp", "Formele hulp")
    assert len(titles("mantelzorgers")) == 2
    assert len(titles("informele hulp")) == 2
    assert titles("mantelzorgers", scope=2) == []


def test_a_synonym_that_is_changed_or_removed_works_at_once(put):
    put("De naasten")
    synonym = services.save_synonym(scope=None, word="oma", alternatives=["naaste"])
    assert titles("oma")
    services.save_synonym(scope=None, word="oma", alternatives=["grootmoeder"])
    assert not titles("oma")
    services.remove_synonym(synonym=synonym)
    assert not titles("oma")


def test_pages_follow_each_other_without_repeats(put):
    for number in range(PAGE_SIZE + 5):
        put(f"Zorg {number}")
    first, second = search("zorg"), search("zorg", page=2)
    assert first.total == second.total == PAGE_SIZE + 5
    shown = [hit.document.pk for hit in (*first.hits, *second.hits)]
    assert len(set(shown)) == len(shown) == PAGE_SIZE + 5
    assert second.page.number == 2


def test_a_page_that_is_not_there_shows_the_first(put):
    put("Zorg")
    assert search("zorg", page=9).number == 1
    assert search("zorg", page=-3).number == search("zorg", page=10**9).number == 1


def test_of_very_many_the_newest_and_those_in_the_title_are_ranked(put, monkeypatch):
    monkeypatch.setattr(base, "CANDIDATES", 3)
    put("Zorg in de titel", date=dt.date(1999, 1, 1))
    for year in range(2000, 2010):
        put(f"Jaar {year}", "zorg", date=dt.date(year, 1, 1))
    results = search("zorg")
    assert results.total == 11
    assert [hit.document.title for hit in results.hits] == [
        "Zorg in de titel",
        "Jaar 2009",
        "Jaar 2008",
        "Jaar 2007",
    ]


@pytest.mark.parametrize("things", [10, 20])
def test_the_number_of_queries_does_not_grow(put, things, django_assert_num_queries):
    for number in range(things):
        put(f"Zorg {number}", "Over zorg.")
    with django_assert_num_queries(3):
        results = search("zorg")
        assert all(hit.excerpt for hit in results.hits)
    assert results.total == things


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "de het een",
        '"',
        "'",
        '"zorg',
        "zorg AND",
        "NOT zorg OR NEAR(",
        "title : zorg",
        "{title} : *",
        "zorg*",
        "a:public",
        "s:-",
        "zorg\x00team",
        "\x00",
        "🎉🎈",
        "%s %(words)s %",
        "zorg & | ! <-> :*",
        "\\'; DROP TABLE search_index; --",
        "zorg " * 2000,
        "x" * 10_000,
        "\ud800",
    ],
)
def test_odd_queries_give_no_error(put, query):
    put("Zorg")
    assert search(query).total in (0, 1)


@pytest.mark.django_db
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(st.characters()), st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_no_text_and_no_query_breaks_it(put, query, texts):
    with transaction.atomic():
        for text in texts:
            put(text.replace("\x00", ""), text.replace("\x00", ""))
        for hit in search(query).hits:
            assert str(hit.title) + str(hit.excerpt) is not None
        transaction.set_rollback(True)
