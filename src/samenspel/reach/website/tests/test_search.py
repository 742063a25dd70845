"""Pages are found when they are live and for everyone."""

from wagtail.models import PageViewRestriction

from samenspel.ground.search.models import SearchDocument, Synonym
from samenspel.reach.website.tests.conftest import add_news


def found(title: str) -> bool:
    return SearchDocument.objects.filter(title=title).exists()


def test_live_news_is_found_on_its_own_site(site, zhz):
    add_news(site, title="Gevonden", body="<p>Een</p><p>twee</p>")
    document = SearchDocument.objects.get(title="Gevonden")
    assert (document.scope, document.url, document.kind) == (zhz.pk, "/nieuws/gevonden/", "news")
    assert document.body.split() == ["Een", "twee"]


def test_a_page_that_comes_off_is_no_longer_found(site):
    page = add_news(site, title="Even")
    page.get_parent().specific  # noqa: B018
    page.unpublish()
    assert not found("Even")


def test_a_page_for_some_people_is_not_found(site):
    page = add_news(site, title="Geheim")
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert not found("Geheim")


def test_a_coordinator_keeps_the_words_that_mean_the_same(login, coordinator, zhz):
    browser = login(coordinator)
    form = {"word": "Wmo", "alternatives": "Wet maatschappelijke ondersteuning, , wet"}
    page = browser.post("/beheer/zoekwoorden/", form, follow=True).content.decode()
    assert "‘wmo’ staat in de lijst" in page
    synonym = Synonym.objects.get(scope=zhz.pk)
    assert synonym.alternatives == "Wet maatschappelijke ondersteuning, wet"
    again = browser.post("/beheer/zoekwoorden/", form).content.decode()
    assert "Dit woord staat al in de lijst" in again
    browser.post(f"/beheer/zoekwoorden/{synonym.pk}/", form | {"word": "wmo-loket"})
    assert list(Synonym.objects.values_list("word", flat=True)) == ["wmo-loket"]
    browser.post(f"/beheer/zoekwoorden/{Synonym.objects.get().pk}/weg/")
    assert not Synonym.objects.exists()


def test_the_words_of_another_werkplaats_are_not_there(login, neighbour, zhz):
    synonym = Synonym.objects.create(scope=zhz.pk, word="wmo", alternatives="wet")
    address = f"/beheer/zoekwoorden/{synonym.pk}/weg/"
    assert login(neighbour).post(address, headers={"host": "elders.test"}).status_code == 404
    assert Synonym.objects.exists()
