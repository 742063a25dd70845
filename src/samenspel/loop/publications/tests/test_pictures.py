"""Pictures: made harmless, told about, placed, and not for everyone before an edition."""

import io
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from samenspel.loop.network.models import Perspective
from samenspel.loop.publications import services
from samenspel.loop.publications.drawings import harmless, picture_from
from samenspel.loop.publications.models import Block, Chapter, Figure
from samenspel.loop.teams.models import Team
from tests.booklet import a_booklet, a_figure, a_publication, publish

pytestmark = pytest.mark.django_db
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    '<rect width="40" height="20" fill="teal"/><text x="2" y="9">Soep</text>{}</svg>'
)


@pytest.fixture(autouse=True)
def _own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def chapter(zhz, resident) -> Chapter:
    team = Team.objects.create(werkplaats=zhz, name="Wijk", slug="wijk", challenge="Wat helpt?")
    team.members.create(person=resident, perspective=Perspective.CITIZEN)
    return services.add_chapter(publication=a_publication(team), by=resident, title="Buren")


def photo(name: str = "straat.png") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue())


def svg(inside: str = "") -> SimpleUploadedFile:
    return SimpleUploadedFile("tekening.svg", DRAWING.format(inside).encode())


def adding(chapter: Chapter) -> str:
    where = {"slug": chapter.publication.slug, "chapter": chapter.pk}
    return reverse("publications:add_figure", kwargs=where)


def test_a_picture_is_placed_and_says_when_nobody_told_what_one_sees(login, chapter, resident):
    page = login(resident).post(adding(chapter), {"image": photo()}, follow=True)
    assert "Niemand vertelde nog wat je op deze afbeelding ziet" in page.text
    made = Figure.objects.get()
    assert (made.width, made.height) == (60, 40)


def test_a_picture_that_is_there_is_used_again(login, chapter, resident):
    made = a_figure(chapter.publication)
    login(resident).post(adding(chapter), {"figure": made.pk})
    login(resident).post(adding(chapter), {"figure": made.pk})
    assert list(Block.objects.values_list("figure", flat=True)) == [made.pk, made.pk]


def test_a_picture_of_another_booklet_is_not_found(login, chapter, resident):
    other = a_figure(a_publication(chapter.publication.team, slug="ander"))
    assert login(resident).post(adding(chapter), {"figure": other.pk}).status_code == 404


def test_what_was_told_is_kept_when_the_file_is_no_picture(login, chapter, resident):
    sent = {"image": SimpleUploadedFile("a.png", b"geen foto"), "alt": "Acht mensen aan tafel"}
    page = login(resident).post(adding(chapter), sent)
    assert page.status_code == 422
    assert "Acht mensen aan tafel" in page.text


def test_who_comes_second_sees_both_captions(login, chapter, resident):
    made = a_figure(chapter.publication)
    services.change_figure(figure=made, by=resident, caption="Van Roos")
    where = {"slug": "samen-wonen", "figure": made.pk}
    address = reverse("publications:change_figure", kwargs=where)
    page = login(resident).post(address, {"caption": "Van mij", "version": "1"})
    assert page.status_code == 422
    assert "Van Roos" in page.text
    assert "Van mij" in page.text


def test_a_drawing_becomes_a_picture(chapter):
    kept = picture_from(svg())
    with Image.open(kept) as image:
        assert image.format in {"PNG", "JPEG"}
        assert image.width > image.height


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://elders.example/x.png"/>',
        '<use href="https://elders.example/x.svg#a"/>',
        '<rect onload="x()" width="3" height="3" fill="url(https://elders.example/a#b)"/>',
        "<style>@import url(https://elders.example/x.css)</style>",
        "<!-- elders.example -->",
    ],
)
def test_nothing_from_elsewhere_stays_in_a_drawing(inside):
    left = harmless(DRAWING.format(inside).encode())
    assert b"elders" not in left
    assert b"onload" not in left
    assert b"Soep" in left


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (DRAWING.format("<script>alert(1)</script>").encode(), "program"),
        (DRAWING.format("<foreignObject><p>hoi</p></foreignObject>").encode(), "program"),
        (DRAWING.format("<g>").encode(), "kapot"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + DRAWING.format("&a;").encode(), "kapot"),
        (DRAWING.format("<g/>" * 25_000).encode(), "te veel"),
    ],
)
def test_a_drawing_that_is_broken_or_scripted_is_refused_in_words(data, told):
    with pytest.raises(ValidationError) as refused:
        picture_from(SimpleUploadedFile("tekening.svg", data))
    assert told in " ".join(refused.value.messages)


def media(figure: Figure) -> str:
    return str(figure.image.url)


def status(browser: Any, figure: Figure) -> int:
    answer = browser.get(media(figure))
    if answer.streaming:  # a file that nobody reads to its end stays open
        assert b"".join(answer.streaming_content)
    return int(answer.status_code)


def test_a_picture_of_a_draft_is_for_its_writers(client, login, chapter, resident, professional):
    made = a_figure(chapter.publication)
    assert status(login(resident), made) == 200
    assert status(login(professional), made) == 404
    assert status(client, made) == 404


def test_a_picture_of_an_edition_is_for_everyone(client, zhz, researcher, coordinator):
    book = a_booklet(zhz, keeper=researcher)
    assert status(client, book.figure) == 404
    publish(book, by=coordinator)
    unplaced = a_figure(book.publication)
    assert status(client, book.figure) == 200
    assert status(client, unplaced) == 404


def test_a_picture_goes_on_the_cover(login, chapter, resident):
    made = a_figure(chapter.publication)
    where = {"slug": "samen-wonen", "figure": made.pk}
    login(resident).post(reverse("publications:choose_cover", kwargs=where))
    chapter.publication.refresh_from_db()
    assert chapter.publication.cover == made
