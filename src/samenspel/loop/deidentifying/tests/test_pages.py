"""The pages about names: each decision by a person, nothing lost, nothing told to who may not."""

import re

import pytest
from django.urls import reverse

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.deidentifying import services
from samenspel.loop.deidentifying.models import NameSearch, Suggestion
from samenspel.loop.deidentifying.tests.conftest import those
from samenspel.loop.sources.models import Source
from tests.focus_group import a_transcript, agree


@pytest.fixture
def url(source):
    def url(name="names", **more):
        kwargs = {"slug": source.team.slug, "pk": source.pk} | more
        return reverse(f"deidentifying:{name}", kwargs=kwargs)

    return url


@pytest.fixture
def client(login, professional):
    return login(professional)


def text_of(source):
    return Source.objects.get(pk=source.pk).text


def test_the_page_shows_each_name_with_a_proposal(client, url):
    page = client.get(url()).content.decode()
    for words in ("[naam 1]", "[plaats 1]", "[adres]", "[tussen 70 en 80]", "[telefoon]"):
        assert words in page
    assert "0 van 8 bekeken" in page


def test_taking_out_and_letting_stay(client, url, source):
    said = {"words": "Fatima", "kind": "name", "stand_in": "[naam 1]", "do": "accept"}
    answer = client.post(url("decide"), said | {"places": those(source, "Fatima")})
    assert answer.status_code == 302
    client.post(url("decide"), {"do": "reject", "places": those(source, "Dordrecht")})
    assert "[naam 1] woont in Dordrecht" in text_of(source)
    assert "4 van 8 bekeken" in client.get(url()).content.decode()


def test_what_can_not_be_used_stays_in_the_field(client, url, source):
    said = {"words": "Fatima", "kind": "name", "stand_in": "Tante Fatima", "do": "accept"}
    answer = client.post(url("decide"), said | {"places": those(source, "Fatima")})
    assert answer.status_code == 422
    assert "Tante Fatima" in answer.content.decode()
    assert "Fatima" in text_of(source)


def test_a_stand_in_that_is_taken_can_be_said_to_be_the_same(client, url, source):
    def post(words, **more):
        said = {"words": words, "kind": "name", "stand_in": "Aicha", "do": "accept"}
        return client.post(url("decide"), said | {"places": those(source, words)} | more)

    post("Fatima")
    assert 'type="checkbox" name="the_same"' in post("El Amrani").content.decode()
    assert post("El Amrani", the_same="on").status_code == 302


def test_another_kind_can_be_chosen(client, url, source):
    said = {"words": "Fatima", "kind": "place", "stand_in": "[plaats 1]", "do": "accept"}
    client.post(url("decide"), said | {"places": those(source, "Fatima")})
    assert source.team.pseudonyms.get().kind == "place"


@pytest.mark.parametrize("places", [[], ["x"], ["999999"]])
def test_places_that_are_not_there_change_nothing(client, url, source, places):
    said = {"words": "Fatima", "kind": "name", "stand_in": "[naam 1]", "do": "accept"}
    client.post(url("decide"), said | {"places": places})
    assert "[naam 1]" not in text_of(source)


def test_suggestions_of_another_text_are_not_touched(client, url, group):
    other = a_transcript(group.team, [("X", "en Fatima")], {}, title="Ander")
    services.find_traces(source=other)
    said = {"words": "Fatima", "kind": "name", "stand_in": "[naam 1]", "do": "accept"}
    client.post(url("decide"), said | {"places": those(other, "Fatima")})
    assert "Fatima" in text_of(other)


def test_words_that_were_taken_back_are_not_on_the_pages(client, url, group):
    agree(group.d2)
    withdraw_consent(subject=group.d2, purpose=Purpose.TAKE_PART)
    assert "06-12345678" not in client.get(url()).content.decode()


def test_what_was_decided_can_be_seen_and_undone(client, url, source, login, researcher):
    services.accept_traces(
        source=source, suggestions=those(source, "Dordrecht"), words="Dordrecht",
        stand_in="[plaats 1]", by=source.team.researchers.get(role="coder").person,
    )  # fmt: skip
    one = source.suggestions.get(decision="accepted")
    assert "terugzetten" not in client.get(url("decided")).content.decode()
    assert "terugzetten" in login(researcher).get(url("decided")).content.decode()
    assert client.post(url("put_back", suggestion=one.pk)).status_code == 404
    login(researcher).post(url("put_back", suggestion=one.pk))
    assert "Dordrecht" in text_of(source)


def test_pointing_out_what_was_not_found(client, url, source):
    answer = client.post(url("add"), {"words": "nummer", "kind": "other"})
    assert answer.status_code == 302
    answer = client.post(url("add"), {"words": "staat er niet", "kind": "other"})
    assert answer.status_code == 422
    assert "staat er niet" in answer.content.decode()


def test_while_it_is_looked_for_the_page_says_so(client, url, source):
    NameSearch.objects.all().delete()
    assert "Zoek namen" in client.get(url()).content.decode()
    client.post(url("search"))
    assert "Er wordt naar namen gezocht" in client.get(url()).content.decode()
    htmx = {"HTTP_HX_REQUEST": "true"}
    assert "hx-trigger" in client.get(url() + "?zoekt", **htmx).content.decode()
    services.find_traces(source=source)
    assert client.get(url() + "?zoekt", **htmx).headers["HX-Refresh"] == "true"


def test_the_other_texts_of_the_team_are_named(client, url, group):
    other = a_transcript(group.team, [("X", "en dan Fatima")], {}, title="Tweede gesprek")
    services.find_traces(source=other)
    assert "Tweede gesprek" in client.get(url()).content.decode()


def test_the_key_stays_closed_until_a_keeper_opens_it(source, login, researcher, professional):
    services.accept_traces(
        source=source, suggestions=those(source, "Fatima"), words="Fatima", stand_in="[naam 1]",
        by=professional,
    )  # fmt: skip
    key = reverse("deidentifying:key", kwargs={"slug": source.team.slug})
    assert login(professional).get(key).status_code == 404
    keeper = login(researcher)
    assert "/account/bewijs" in keeper.get(key).url or "next=" in keeper.get(key).url


def test_after_proof_the_key_can_be_opened(source, login, researcher, professional, monkeypatch):
    services.accept_traces(
        source=source, suggestions=those(source, "Fatima"), words="Fatima", stand_in="[naam 1]",
        by=professional,
    )  # fmt: skip
    monkeypatch.setattr("samenspel.ground.accounts.proof.was_proven", lambda _request: True)
    key = reverse("deidentifying:key", kwargs={"slug": source.team.slug})
    keeper = login(researcher)
    assert "Fatima" not in keeper.get(key).content.decode()
    assert "Fatima" in keeper.post(key).content.decode()


@pytest.mark.parametrize("name", ["names", "decided"])
def test_as_many_queries_with_ten_names_as_with_twenty(
    client, url, source, name, django_assert_max_num_queries
):
    def queries(number):
        Suggestion.objects.all().delete()
        decision = "open" if name == "names" else "rejected"
        Suggestion.objects.bulk_create(
            Suggestion(source=source, start=at, end=at + 1, kind="name", decision=decision)
            for at in range(60, 60 + number)
        )
        with django_assert_max_num_queries(60) as counted:
            page = client.get(url(name)).content.decode()
        assert re.search("bekeken", page)
        return len(counted)

    queries(1)
    assert queries(10) == queries(20)
