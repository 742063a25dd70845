"""Far too much, and drawings made to harm: told at the field, and what was typed stays."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block, Chapter, Figure
from tests.booklet import Booklet, a_booklet

pytestmark = pytest.mark.django_db
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" {}>{}</svg>'
USES = '<g id="a0"><rect width="4" height="2"/></g>' + "".join(
    f'<g id="a{at}">' + f'<use x:href="#a{at - 1}"/>' * 10 + "</g>" for at in range(1, 12)
)
ENTITIES = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'


@pytest.fixture(autouse=True)
def _own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def book(zhz, researcher) -> Booklet:
    return a_booklet(zhz, keeper=researcher)


def at(name: str, **more: Any) -> str:
    return reverse(f"publications:{name}", kwargs={"slug": "samen-wonen", **more})


def test_far_too_long_a_text_is_refused_and_kept_in_its_field(login, book, researcher):
    words = "Bel eerst aan bij je buren. " * 7_500
    page = at("chapter", chapter=book.chapter.pk) + "erbij/tekst/"
    before, browser = Block.objects.count(), login(researcher)
    answer = browser.post(page, {"text": words})
    assert answer.status_code == 422
    assert "Dit is te lang: er is plaats voor 60000 tekens" in answer.text
    assert words.strip() in answer.text
    # With a limit of its own a browser cuts off what is pasted, without a word.
    assert "maxlength" not in browser.get(page).context["form"]["text"].as_widget()
    assert Block.objects.count() == before


@pytest.mark.parametrize(
    "drawing",
    [
        SVG.format("", USES),
        ENTITIES + SVG.format("", "<text>&c;</text>"),
        SVG.format("", "<g>" * 15_000 + "</g>" * 15_000),
        SVG.format("", "<script>alert(1)</script>"),
        SVG.format('width="NaN" height="-1" viewBox="0 0 0 0"', "<rect/>"),
        "<svg",
    ],
    ids=["uses", "entities", "deep", "script", "no size", "half"],
)
def test_a_drawing_that_harms_is_refused_and_what_was_typed_stays(login, book, researcher, drawing):
    file = SimpleUploadedFile("tekening.svg", drawing.encode())
    page = at("add_figure", chapter=book.chapter.pk)
    answer = login(researcher).post(page, {"image": file, "alt": "Acht mensen rond een pan"})
    assert answer.status_code == 422
    assert "als PNG" in answer.text
    assert "Acht mensen rond een pan" in answer.text
    assert Figure.objects.count() == 1


def test_a_picture_with_only_spaces_to_say_stops_it_with_a_way_to_mend_it(login, book, coordinator):
    book.figure.alt = " \u00a0\t"
    book.figure.save()
    browser = login(coordinator)
    answer = browser.post(at("publish"), {"seen": browser.get(at("publish")).context["seen"]})
    assert answer.status_code == 422
    figure = book.block("figure")
    assert f"{at('chapter', chapter=book.chapter.pk)}#blok-{figure.pk}" in answer.text
    assert not book.publication.versions.editions().exists()


def pages_of(book: Booklet) -> list[str]:
    part = book.chapter.guid.hex[:8]
    read = [f"/publicaties/samen-wonen/{path}" for path in ("", "alles/", f"hoofdstuk/{part}/")]
    here = {"chapter": book.chapter.pk}
    return [
        at("outline"), at("chapter", **here), at("readability", **here), at("publish"),
        at("compare") + "?van=1", *read,
    ]  # fmt: skip


def fill(book: Booklet, parts: int, number: int) -> None:
    """Add so many parts with so many pieces each, a lot of them changed since version 1."""
    for part in range(parts):
        chapter = Chapter.objects.create(publication=book.publication, title=f"Deel {part}")
        Block.objects.bulk_create(
            Block(chapter=chapter, position=place, text=f"Bel *aan*, {place}.[^1]\n\n[^1]: Noot.")
            for place in range(number)
        )
    Block.objects.bulk_create(
        Block(chapter=book.chapter, position=100 + place, text=f"Soep {place}.")
        for place in range(number)
    )


def test_two_thousand_pieces_are_written_read_and_compared_with_as_many_queries(
    login, book, researcher, coordinator
):
    services.keep_version(publication=book.publication, by=researcher)
    browser = login(coordinator)
    asked = []
    for parts, number in ((1, 10), (19, 99)):
        fill(book, parts, number)
        services.publish(publication=book.publication, by=coordinator)
        asked.append({path: queries(browser, path) for path in pages_of(book)})
    assert Block.objects.count() > 1_900
    assert asked[0] == asked[1]


def queries(browser: Any, path: str) -> int:
    browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(path).status_code == 200, path
    return len(captured)
