"""A chapter: its blocks as they are read, and how they are changed."""

from typing import Any

import pytest
from django.urls import reverse

from samenspel.loop.network.models import Perspective
from samenspel.loop.publications import services
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import Block, Chapter
from samenspel.loop.teams.models import Team
from tests.booklet import a_booklet, a_publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def chapter(zhz, resident) -> Chapter:
    team = Team.objects.create(werkplaats=zhz, name="Wijk", slug="wijk", challenge="Wat helpt?")
    team.members.create(person=resident, perspective=Perspective.CITIZEN)
    return services.add_chapter(publication=a_publication(team), by=resident, title="Buren")


def page_of(chapter: Chapter) -> str:
    return reverse(
        "publications:chapter", kwargs={"slug": chapter.publication.slug, "chapter": chapter.pk}
    )


def at(name: str, block: Block) -> str:
    return reverse(f"publications:{name}", kwargs={"slug": "samen-wonen", "pk": block.pk})


def write(chapter: Chapter, by: Any, *words: str) -> list[Block]:
    return [services.place_block(chapter=chapter, by=by, kind="text", text=text) for text in words]


def texts(chapter: Chapter) -> list[str]:
    return [block.text for block in chapter.blocks.filter(removed_at=None)]


def test_text_is_shown_as_it_will_be_read(login, chapter, resident):
    address = page_of(chapter) + "erbij/tekst/"
    words = "# Aanbellen\n\nBel **eerst** aan.[^1]\n\n[^1]: Zei Sam."
    page = login(resident).post(address, {"text": words}, follow=True)
    assert "<h2>Aanbellen</h2>" in page.text
    assert "<strong>eerst</strong>" in page.text
    assert 'role="doc-footnote"' in page.text


def test_markup_of_browsers_is_shown_as_typed(login, chapter, resident):
    write(chapter, resident, "<script>alert(1)</script> [x](javascript:alert)")
    page = login(resident).get(page_of(chapter)).text
    assert "&lt;script&gt;alert(1)" in page
    assert "javascript:alert" not in page.replace("[x](javascript:alert)", "")


def test_an_example_needs_a_title(login, chapter, resident):
    page = login(resident).post(page_of(chapter) + "erbij/voorbeeld/", {"text": "Elke dinsdag."})
    assert page.status_code == 422
    assert "Elke dinsdag." in page.text


def test_a_new_piece_comes_where_it_was_asked(login, chapter, resident):
    first, _last = write(chapter, resident, "een", "drie")
    browser = login(resident)
    browser.post(page_of(chapter) + f"erbij/tekst/?na={first.pk}", {"text": "twee"})
    browser.post(page_of(chapter) + "erbij/tekst/?na=0", {"text": "nul"})
    browser.post(page_of(chapter) + "erbij/tekst/?na=99999999999999999999", {"text": "vier"})
    assert texts(chapter) == ["nul", "een", "twee", "drie", "vier"]


def test_pieces_move_and_come_back_from_the_bin(login, chapter, resident):
    one, two = write(chapter, resident, "een", "twee")
    browser = login(resident)
    browser.post(at("move_block", two), {"way": "up"})
    assert texts(chapter) == ["twee", "een"]
    browser.post(at("remove_block", two))
    assert texts(chapter) == ["een"]
    assert "Uit dit hoofdstuk gehaald" in browser.get(page_of(chapter)).text
    browser.post(at("restore_block", two))
    assert texts(chapter) == ["twee", "een"]
    browser.post(at("move_block", one), {"way": "down"})
    assert texts(chapter) == ["twee", "een"]


def test_who_saves_second_sees_both_and_loses_nothing(login, chapter, resident):
    (one,) = write(chapter, resident, "Zoals het was")
    services.change_block(block=one, by=resident, text="Van **Roos**")
    browser = login(resident)
    page = browser.post(at("change_block", one), {"text": "Van mij", "version": "1"})
    assert page.status_code == 422
    assert "<strong>Roos</strong>" in page.text
    assert "Van mij</textarea>" in page.text.replace("\n", "")
    browser.post(at("change_block", one), {"text": "Van ons", "version": "2"})
    assert texts(chapter) == ["Van ons"]


def test_a_chapter_taken_out_while_somebody_writes_keeps_what_was_typed(login, chapter, resident):
    (one,) = write(chapter, resident, "Zoals het was")
    services.remove_chapter(chapter=chapter, by=resident)
    browser = login(resident)
    page = browser.post(at("change_block", one), {"text": "Nieuw", "version": "1"}, follow=True)
    assert "Dit hoofdstuk ligt in de prullenbak" in page.text
    assert "Zet het hoofdstuk terug" in page.text
    assert "Nieuw" in page.text
    page = browser.post(page_of(chapter) + "erbij/tekst/", {"text": "Ook nog"}, follow=True)
    assert "Ook nog" in page.text


def test_a_piece_taken_out_while_somebody_writes_keeps_what_was_typed(login, chapter, resident):
    (one,) = write(chapter, resident, "Zoals het was")
    services.remove_block(block=one, by=resident)
    page = login(resident).post(at("change_block", one), {"text": "Nieuw"}, follow=True)
    assert "ligt nu in de prullenbak" in page.text
    one.refresh_from_db()
    assert one.text == "Nieuw"


def test_sent_twice_is_one_piece(login, chapter, resident):
    sent = {"text": "Soep", "key": "2b1c8d1e-7a55-4c6a-9f2a-0c7c1a1d2e3f"}
    for _ in range(2):
        login(resident).post(page_of(chapter) + "erbij/tekst/", sent)
    assert texts(chapter) == ["Soep"]


def test_a_piece_of_another_booklet_is_not_found(login, chapter, resident):
    other = a_publication(chapter.publication.team, slug="ander")
    there = services.add_chapter(publication=other, by=resident, title="Daar")
    (block,) = write(there, resident, "Van daar")
    assert login(resident).get(at("change_block", block)).status_code == 404


def test_every_kind_of_piece_has_its_place(login, zhz, researcher):
    book = a_booklet(zhz, keeper=researcher)
    page = login(researcher).get(page_of(book.chapter))
    assert page.status_code == 200
    assert page.text.count('class="block block--') == 8


def test_what_lies_in_the_bin_is_in_no_edition(chapter, resident):
    one, _two = write(chapter, resident, "een", "twee")
    services.remove_block(block=one, by=resident)
    assert [block.text for block in content_of(chapter.publication).blocks()] == ["twee"]


@pytest.mark.parametrize("number", [10, 20])
def test_a_long_chapter_asks_no_more(
    login, chapter, resident, number, django_assert_max_num_queries
):
    write(chapter, resident, *(f"Stuk {one}" for one in range(number)))
    browser = login(resident)
    browser.get(page_of(chapter))
    with django_assert_max_num_queries(26):
        browser.get(page_of(chapter))


def test_references_and_notes_are_read_as_readers_get_them(login, zhz, researcher):
    book = a_booklet(zhz, keeper=researcher)
    page = login(researcher).get(page_of(book.chapter)).text
    assert "(Voorbeeld, 2011)" in page
    assert "[@" not in page
    assert 'role="doc-footnote"' in page
    book.chapter.blocks.filter(kind="text").update(text="Zie [@weg2020].")
    assert "weg2020?" in login(researcher).get(page_of(book.chapter)).text


def test_a_smaller_heading_stays_below_the_one_before_it(login, chapter, resident):
    write(chapter, resident, "# Groot", "## Klein", "#### Nog kleiner")
    page = login(resident).get(page_of(chapter)).text
    for heading in ("<h2>Groot", "<h3>Klein", "<h4>Nog kleiner"):
        assert heading in page
