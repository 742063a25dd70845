import pytest
from django.utils import timezone

from samenspel.loop.publications.models import Block, Chapter, Publication
from samenspel.loop.publications.signals import publication_changed
from tests.booklet import publish

pytestmark = pytest.mark.django_db
START = "/publicaties/samen-wonen/"


def below(book):
    chapter, advice = book.chapter.guid.hex[:8], book.recommendation.guid.hex[:8]
    figure = book.figure.guid.hex[:8]
    return [
        "",
        "alles/",
        "aanbevelingen/",
        f"hoofdstuk/{chapter}/",
        f"aanbevelingen/{advice}/",
        f"afbeeldingen/{figure}/",
        f"bevindingen/{book.finding.pk}/",
        "samenvatting/beleidsmaker/",
        "samenvatting/beleidsmaker.pdf",
        "kaart.png",
    ]


def test_every_page_is_there_for_the_newest_and_for_each_edition(published, client):
    for path in below(published):
        assert client.get(START + path).status_code == 200, path
        assert client.get(f"{START}v1/{path}").status_code == 200, path
        assert client.get(f"{START}v7/{path}").status_code == 404, path


def test_an_older_edition_stays_as_it_was_and_says_so(published, coordinator, client):
    published.chapter.title = "Heel anders"
    published.chapter.save()
    publish(published, by=coordinator)
    key = published.chapter.guid.hex[:8]
    old = client.get(f"{START}v1/hoofdstuk/{key}/").content.decode()
    assert "Wie bel je het eerst?" in old
    assert "Heel anders" not in old
    assert "Je leest een oudere uitgave" in old
    assert f'<link rel="latest-version" href="{START}">' in old
    newest = client.get(f"{START}hoofdstuk/{key}/").content.decode()
    assert "Heel anders" in newest
    assert 'rel="latest-version"' not in newest


def test_what_is_not_in_the_newest_edition_leads_to_the_one_that_has_it(
    published, coordinator, client
):
    now = timezone.now()
    type(published.chapter).objects.update(removed_at=now)
    type(published.recommendation).objects.update(removed_at=now)
    other = Chapter.objects.create(publication=published.publication, title="Wat blijft")
    Block.objects.create(chapter=other, text="Dit blijft.")
    publish(published, by=coordinator)
    gone = [path for path in below(published) if path.count("/") > 1 or path.endswith("pdf")]
    for path in gone:
        answer = client.get(START + path)
        assert answer.status_code == 410, path
        assert f'href="{START}v1/{path}"' in answer.content.decode(), path


@pytest.mark.parametrize("key", ["a", "00000000", "zzzzzzzz", "nietdaar"])
def test_what_never_was_is_not_found(published, key, client):
    for path in (f"hoofdstuk/{key}/", f"aanbevelingen/{key}/", f"afbeeldingen/{key}/"):
        assert client.get(START + path).status_code == 404
    assert client.get(f"{START}samenvatting/{key}/").status_code == 404


def test_a_withdrawn_publication_says_so_on_every_address(published, client):
    Publication.objects.update(
        state="withdrawn", withdrawn_at=timezone.now(), why_withdrawn="Er stond een fout in."
    )
    for path in below(published):
        for page in (START + path, f"{START}v1/{path}"):
            answer = client.get(page)
            assert answer.status_code == 410, page
            assert "Er stond een fout in." in answer.content.decode()
            assert "buurvrouw" not in answer.content.decode()
    assert "Samen wonen" not in client.get("/publicaties/").content.decode()


def test_a_former_address_leads_on(published, client):
    Publication.objects.update(slug="nieuw-adres")
    publication = Publication.objects.get()
    publication_changed.send(Publication, publication=publication)
    for path in below(published):
        answer = client.get(START + path)
        assert answer.status_code == 301
        assert answer.url == f"/publicaties/nieuw-adres/{path}"
    old = client.get(f"{START}v1/alles/")
    assert old.url == "/publicaties/nieuw-adres/v1/alles/"
