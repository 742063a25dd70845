"""The publications of a team, and what one is made of."""

from typing import Any

import pytest
from django.urls import reverse

from samenspel.loop.network.models import Perspective
from samenspel.loop.publications import services
from samenspel.loop.publications.models import Chapter, Publication
from samenspel.loop.publications.services.writing import free_slug
from samenspel.loop.teams.models import Team
from tests.booklet import a_figure, a_publication, a_recommendation

pytestmark = pytest.mark.django_db
NASTY = '<b>Soep</b> & "zorg" 🍲 مرحبا {{ 7 }}'


@pytest.fixture
def team(zhz, resident) -> Team:
    made = Team.objects.create(werkplaats=zhz, name="Wijk", slug="wijk", challenge="Wat helpt?")
    made.members.create(person=resident, perspective=Perspective.CITIZEN)
    return made


@pytest.fixture
def draft(team) -> Publication:
    return a_publication(team)


def outline(publication: Publication) -> str:
    return reverse("publications:outline", kwargs={"slug": publication.slug})


def titles(publication: Publication) -> list[str]:
    return [chapter.title for chapter in publication.chapters.in_it()]


def test_it_says_how_many_recommendations_there_are(draft, resident, login):
    a_recommendation(draft)
    page = login(resident).get(outline(draft)).text
    assert "Aanbevelingen (1)" in page
    assert "Literatuur (0)" in page


def chapters(publication: Publication, by: Any, *names: str) -> list[Chapter]:
    return [services.add_chapter(publication=publication, by=by, title=name) for name in names]


def test_who_sits_at_the_table_begins_a_publication_with_a_title(login, team, resident):
    page = login(resident).post(
        reverse("publications:begin", kwargs={"slug": "wijk"}),
        {"title": "Samen koken"},
        follow=True,
    )
    assert page.redirect_chain[-1][0] == "/schrijven/samen-koken/"
    assert "Samen koken" in page.text


def test_the_same_form_sent_twice_begins_one(login, team, resident):
    sent = {"title": "Samen koken", "key": "2b1c8d1e-7a55-4c6a-9f2a-0c7c1a1d2e3f"}
    for _ in range(2):
        login(resident).post(reverse("publications:begin", kwargs={"slug": "wijk"}), sent)
    assert Publication.objects.count() == 1


def test_two_with_the_same_title_get_an_address_each(team, resident, draft):
    made = [
        services.begin_publication(team=team, by=resident, title=title)
        for title in ("Soep!", "Soep?", "🍲", "🍜")
    ]
    assert [one.slug for one in made] == ["soep", "soep-2", "publicatie", "publicatie-2"]


def test_a_long_title_gets_a_short_address(zhz):
    assert len(free_slug(zhz, "samen " * 40)) <= 80


def test_a_strange_title_is_shown_as_it_was_typed(login, team, resident):
    services.begin_publication(team=team, by=resident, title=NASTY)
    page = login(resident).get("/schrijven/bsoepb-zorg-7/")
    assert "&lt;b&gt;Soep&lt;/b&gt; &amp; &quot;zorg&quot; 🍲 مرحبا {{ 7 }}" in page.text
    assert "<b>Soep</b>" not in page.text


def test_parts_stand_where_one_expects_them(draft, resident):
    for kind, title in [
        ("chapter", "Een"),
        ("closing", "Tot slot"),
        ("essay", "Een kritische noot"),
        ("foreword", "Vooraf"),
        ("chapter", "Twee"),
    ]:
        services.add_chapter(publication=draft, by=resident, title=title, kind=kind)
    assert titles(draft) == ["Vooraf", "Een", "Een kritische noot", "Twee", "Tot slot"]


def test_only_chapters_are_numbered(login, draft, resident):
    services.add_chapter(publication=draft, by=resident, title="Vooraf", kind="foreword")
    chapters(draft, resident, "Buren", "Soep")
    page = login(resident).get(outline(draft)).text
    assert '<span class="part__number">1</span> <a' in page
    assert page.count("part__number") == 2


def test_a_part_moves_up_and_stops_at_the_top(login, draft, resident):
    _one, two = chapters(draft, resident, "Buren", "Soep")
    move = reverse("publications:move_chapter", kwargs={"slug": draft.slug, "chapter": two.pk})
    for _ in range(3):
        login(resident).post(move, {"way": "up"})
    assert titles(draft) == ["Soep", "Buren"]


def test_what_is_taken_out_comes_back_with_everything_in_it(login, draft, resident):
    one, _two = chapters(draft, resident, "Buren", "Soep")
    services.place_block(chapter=one, by=resident, kind="text", text="Bel aan.")
    where = {"slug": draft.slug, "chapter": one.pk}
    browser = login(resident)
    browser.post(reverse("publications:remove_chapter", kwargs=where))
    assert titles(draft) == ["Soep"]
    assert "In de prullenbak" in browser.get(outline(draft)).text
    browser.post(reverse("publications:restore_chapter", kwargs=where))
    assert titles(draft) == ["Buren", "Soep"]
    assert "Bel aan." in browser.get(reverse("publications:chapter", kwargs=where)).text


def test_the_outline_says_what_comes_next(login, draft, resident):
    browser = login(resident)
    assert "Begin met de hoofdstukken" in browser.get(outline(draft)).text
    (one,) = chapters(draft, resident, "Buren")
    assert "Schrijf dit hoofdstuk" in browser.get(outline(draft)).text
    services.place_block(chapter=one, by=resident, kind="text", text="Bel aan.")
    assert "Schrijf dit hoofdstuk" not in browser.get(outline(draft)).text


def about(draft: Publication, **fields: Any) -> dict[str, Any]:
    told = {"title": draft.title, "language": "nl", "licence": "cc-by-4.0", "version": "1"}
    return told | fields


def test_an_isbn_and_doi_are_checked(login, draft, resident):
    address = reverse("publications:about", kwargs={"slug": draft.slug})
    page = login(resident).post(address, about(draft, isbn="978-90-12345-67-3", doi="tien"))
    assert page.status_code == 422
    assert "Dit ISBN klopt niet" in page.text
    assert "Een DOI begint met 10." in page.text


def test_a_doi_is_kept_without_its_address(login, draft, resident):
    address = reverse("publications:about", kwargs={"slug": draft.slug})
    sent = about(draft, isbn="ISBN 978 3 16 148410 0", doi="https://doi.org/10.5281/zenodo.12")
    assert login(resident).post(address, sent).status_code == 302
    draft.refresh_from_db()
    assert (draft.isbn, draft.doi) == ("978-3-16-148410-0", "10.5281/zenodo.12")


def test_who_comes_second_keeps_what_was_typed(login, draft, resident, professional):
    services.change_publication(publication=draft, by=resident, title="Van Roos")
    address = reverse("publications:about", kwargs={"slug": draft.slug})
    page = login(resident).post(address, about(draft, title="Van mij"))
    assert page.status_code == 422
    assert "Van Roos" in page.text
    assert 'value="Van mij"' in page.text


def test_a_picture_of_another_booklet_is_no_cover(login, draft, team, resident):
    other = a_figure(a_publication(team, slug="ander"))
    a_figure(draft)
    address = reverse("publications:about", kwargs={"slug": draft.slug})
    assert login(resident).post(address, about(draft, cover=other.pk)).status_code == 422


@pytest.mark.parametrize("number", [10, 20])
def test_the_outline_asks_as_much_with_many_parts(
    login, draft, resident, number, django_assert_max_num_queries
):
    chapters(draft, resident, *(f"Deel {one}" for one in range(number)))
    browser = login(resident)
    browser.get(outline(draft))
    with django_assert_max_num_queries(20):
        browser.get(outline(draft))


def test_a_foreword_comes_before_what_was_there(login, draft, resident):
    Chapter.objects.create(publication=draft, title="Er al")
    for kind, title in (("foreword", "Vooraf"), ("chapter", "Een"), ("chapter", "Twee")):
        services.add_chapter(publication=draft, by=resident, title=title, kind=kind)
    assert titles(draft) == ["Vooraf", "Er al", "Een", "Twee"]
    page = login(resident).get(outline(draft)).text
    assert page.index("Vooraf") < page.index("Er al") < page.index("Twee")
