import pytest

from samenspel.loop.publications import services
from samenspel.loop.publications.models import Audience, Block, Chapter, SimplerWord
from samenspel.loop.publications.readability import (
    of_chapter,
    of_recommendation,
    own_words,
)
from tests.booklet import a_publication, a_recommendation
from tests.focus_group import a_focus_group

pytestmark = pytest.mark.django_db

HARD = "Middels *interventies* wordt de zelfredzaamheid bevorderd[^1].\n\n[^1]: Conform beleid."


@pytest.fixture
def chapter(zhz, researcher):
    publication = a_publication(a_focus_group(zhz, keeper=researcher).team)
    chapter = Chapter.objects.create(publication=publication, title="Wie bel je?")
    Block.objects.create(chapter=chapter, text=HARD)
    return chapter


@pytest.fixture
def page(chapter, login, researcher):
    browser = login(researcher)
    address = f"/schrijven/{chapter.publication.slug}/hoofdstuk/{chapter.pk}/"

    def read(part=""):
        answer = browser.get(address + part)
        assert answer.status_code == 200
        return answer.content.decode()

    return read


def looked(chapter, own=None):
    return of_chapter(chapter, list(chapter.blocks.all()), own or {})


def test_only_the_words_are_looked_at(chapter):
    (found,) = looked(chapter).texts
    assert "*" not in found.text
    assert "Conform" not in found.text
    assert [piece.text for piece in found.pieces if piece.remark][:2] == ["Middels", "interventies"]
    assert "".join(piece.text for piece in found.pieces) == found.text


def test_what_is_for_residents_is_held_to_more(chapter):
    chapter.blocks.update(
        text="Wij gaan op dinsdag met soep langs bij de mensen die in de straat niemand kennen."
    )
    assert looked(chapter).remarks == 0
    chapter.for_residents = True
    assert looked(chapter).remarks == 1


def test_a_recommendation_to_residents_too(chapter):
    told = {
        "says": "Ga elke dinsdag even met soep langs bij de mensen die in de straat niemand kennen."
    }
    for audience, remarks in ((Audience.POLICYMAKER, 0), (Audience.RESIDENT, 1)):
        made = a_recommendation(chapter.publication, audience=audience, **told)
        assert of_recommendation(made, {}).remarks == remarks


def test_explained_terms_and_own_words_count(chapter, zhz, coordinator):
    zhz.terms.create(word="zelfredzaamheid", explanation="Jezelf kunnen redden.")
    services.keep_word(werkplaats=zhz, by=coordinator, word="interventies", simpler="wat je doet")
    said = {
        remark.words: remark.simpler
        for remark in looked(chapter, own_words(zhz)).texts[0].level.remarks
    }
    assert "zelfredzaamheid" not in said
    assert said["interventies"] == "wat je doet"


def test_a_writer_sees_what_could_be_easier_beside_the_chapter_and_on_a_page(page):
    assert "Leest dit makkelijk" in page()
    told = page("leesbaar/")
    assert "<mark>Middels</mark>" in told
    assert "door, met" in told
    assert "Dit is een aanwijzing" in told


def test_a_recommendation_in_a_chapter_is_looked_at_along(chapter, page):
    made = a_recommendation(chapter.publication, audience="resident", says="Bespreek de casus.")
    Block.objects.create(chapter=chapter, kind="recommendation", recommendation=made, position=2)
    told = page("leesbaar/")
    assert "<mark>casus</mark>" in told
    assert f"/schrijven/samen-wonen/aanbevelingen/{made.pk}/" in told


def test_a_coordinator_keeps_words(login, coordinator, zhz):
    browser = login(coordinator)
    browser.post("/beheer/makkelijke-woorden/", {"word": "Casus", "simpler": "verhaal"})
    browser.post("/beheer/makkelijke-woorden/", {"word": "casus", "simpler": ""})
    (kept,) = SimplerWord.objects.all()
    assert (kept.word, kept.simpler) == ("Casus", "")
    browser.post(f"/beheer/makkelijke-woorden/{kept.pk}/weg/")
    assert not SimplerWord.objects.exists()


def test_an_empty_word_is_asked_again(login, coordinator):
    answer = login(coordinator).post("/beheer/makkelijke-woorden/", {"word": " ", "simpler": "x"})
    assert answer.status_code == 422


def test_words_of_another_werkplaats_stay(login, coordinator, elders):
    other = SimplerWord.objects.create(werkplaats=elders, word="casus", simpler="verhaal")
    answer = login(coordinator).post(f"/beheer/makkelijke-woorden/{other.pk}/weg/")
    assert answer.status_code == 404
