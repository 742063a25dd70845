import pytest
from django.test import Client
from django.urls import reverse

from samenspel.ground.search import registry

URL = reverse("search:results")


def text_of(response) -> str:
    return response.content.decode()


def test_without_words_one_is_told_how(client, zhz):
    assert "‘wijkteam’" in text_of(client.get(URL))


def test_a_result_shows_its_sentence(client, zhz, put):
    put("Over wijken", "Eerst dit. Een wijkteam komt langs.", scope=zhz.pk, url="/over/wijken/")
    page = text_of(client.get(URL, {"q": "wijkteams"}))
    assert '<a class="utrecht-link" href="/over/wijken/">Over wijken</a>' in page
    assert "Een <mark>wijkteam</mark> komt langs." in page
    assert "1 resultaat voor ‘wijkteams’" in page


def test_nothing_found_says_what_to_do(client, zhz):
    page = text_of(client.get(URL, {"q": "ruimteschip"}))
    assert "Niets gevonden" in page
    assert "Kijk naar de spelling." in page


def test_only_small_words_are_explained(client, zhz):
    assert "Typ een woord dat zegt waar het over gaat." in text_of(client.get(URL, {"q": "de het"}))


def test_htmx_gets_only_the_list(client, zhz, put):
    put("Zorg", scope=None)
    response = client.get(URL, {"q": "zorg"}, headers={"HX-Request": "true"})
    assert "<html" not in text_of(response)
    assert "<mark>Zorg</mark>" in text_of(response)
    assert "HX-Request" in response["Vary"]
    assert 'role="status" hx-swap-oob="true">1 resultaat voor ‘zorg’' in text_of(response)


def test_what_was_typed_is_shown_as_text(client, zhz):
    page = text_of(client.get(URL, {"q": '"><script>alert(1)</script>'}))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_robots_and_caches_leave_it_alone(client, zhz):
    response = client.get(URL, {"q": "zorg"})
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in response["Cache-Control"]
    assert '<meta name="robots" content="noindex, nofollow">' in text_of(response)


@pytest.mark.parametrize("page", ["", "x", "-1", "0", "99999999999999999999", "²"])
def test_odd_pages_show_the_first(client, zhz, put, page):
    put("Zorg", scope=None)
    assert "<mark>Zorg</mark>" in text_of(client.get(URL, {"q": "zorg", "pagina": page}))


def test_one_can_leaf_and_choose_a_kind(client, zhz, put, monkeypatch):
    monkeypatch.setattr(registry, "_kinds", {"thing": "Dingen", "other": "Andere"})
    for number in range(25):
        put(f"Zorg {number}", scope=None)
    page = text_of(client.get(URL, {"q": "zorg", "soort": "thing"}))
    assert "soort=thing&amp;pagina=2" in page
    assert '<option value="thing" selected>Dingen</option>' in page
    assert "25 resultaten" in page
    assert "Niets gevonden" in text_of(client.get(URL, {"q": "zorg", "soort": "other"}))


def test_a_person_finds_what_their_groups_may_see(put, login, professional, monkeypatch):
    monkeypatch.setattr(registry, "_audiences", [lambda person: ["team:1"] if person else []])
    put("Zorg in het team", scope=None, audience="team:1")
    assert "Niets gevonden" in text_of(Client().get(URL, {"q": "zorg"}))
    assert "1 resultaat" in text_of(login(professional).get(URL, {"q": "zorg"}))


def test_only_reading_is_possible(client, zhz):
    assert client.post(URL, {"q": "zorg"}).status_code == 405
