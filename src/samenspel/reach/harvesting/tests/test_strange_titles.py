"""A title with markup, commands, emoji and Arabic: everywhere the same words, and nothing more."""

import io
import json
import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from bibtexparser import parse_string
from django.test import Client
from PIL import Image

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.services import identifier_of
from samenspel.loop.editions.models import Making
from samenspel.loop.editions.services import make_files
from samenspel.loop.publications.models import Publication
from samenspel.reach.harvesting.tests.conftest import texts
from tests.book_checks import docx_of, epub_problems, pdf_problems
from tests.booklet import Booklet, a_booklet, publish

TITLE = '<b>Soep</b> & "zorg" {{ 7 }} {% x %} $2^2$ #eval(1) \\par @wie 🍲 مرحبا שלום'
BOOK = "/publicaties/samen-wonen/"


@pytest.fixture(autouse=True)
def _own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def book(zhz, researcher, coordinator) -> Booklet:
    """A booklet with that title, also on its chapter, picture, table and advice."""
    made = a_booklet(zhz, keeper=researcher)
    for thing in (made.publication, made.chapter, made.product):
        thing.title = TITLE
        thing.save()
    made.figure.caption = made.figure.alt = made.recommendation.says = TITLE
    made.figure.save()
    made.recommendation.save()
    made.chapter.blocks.filter(kind="table").update(title=TITLE)
    publish(made, by=coordinator)
    Record.objects.update(changed_at="2026-01-01T00:00:00Z")
    return made


def get(path: str) -> bytes:
    answer = Client().get(path)
    assert answer.status_code == 200, path
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_pages_show_it_as_words(book):
    part = f"{BOOK}hoofdstuk/{book.chapter.guid.hex[:8]}/"
    advice = f"{BOOK}aanbevelingen/{book.recommendation.guid.hex[:8]}/"
    figure = f"{BOOK}afbeeldingen/{book.figure.guid.hex[:8]}/"
    for path in (BOOK, f"{BOOK}alles/", part, advice, figure, "/publicaties/", "/producten/"):
        page = get(path).decode()
        assert TITLE in unescape(page), path
        assert "<b>Soep" not in page.partition("<body")[2], path


def test_all_files_hold_it_as_words(book, tmp_path):
    assert make_files(Making.objects.get().pk) == "ready"
    files = {kind: get(f"{BOOK}bestand/{kind}/") for kind in ("pdf", "epub", "docx", "html")}
    assert pdf_problems(files["pdf"], tmp_path) == []
    assert epub_problems(files["epub"], tmp_path) == []
    assert docx_of(files["docx"]).core_properties.title == TITLE
    assert TITLE in [paragraph.text for paragraph in docx_of(files["docx"]).paragraphs]
    assert TITLE in unescape(files["html"].decode())
    assert "<b>Soep" not in files["html"].decode().partition("<body")[2]


def test_programs_get_it_whole(book, ask):
    assert TITLE in texts(ask("ListRecords", metadataPrefix="oai_dc"), "//dc:title")
    found = ask("ListRecords", metadataPrefix="didl")
    assert TITLE in texts(found, "//mods:mods/mods:titleInfo/mods:title")
    page = get(BOOK).decode()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(data)["name"] == TITLE
    assert "<b>" not in data
    feed = ET.fromstring(get("/feeds/publicaties.atom"))
    assert TITLE in [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}title")]
    listed = json.loads(get("/api/v1/publicaties"))
    assert json.dumps(TITLE) in json.dumps(listed)


def test_references_hold_it(book):
    at = f"/catalogus/{identifier_of(book.publication)}"
    plain = re.sub("</?b>", "", TITLE)  # In such files a <b> is a command, so it goes.
    assert json.loads(get(f"{at}.json"))[0]["title"] == plain
    assert f"TI  - {plain}" in get(f"{at}.ris").decode()
    (entry,) = parse_string(get(f"{at}.bib").decode()).entries
    words = re.sub(r"\\(text\w+|\w+)?|[{}~^]", "", entry["title"])
    assert all(word in words for word in ("Soep", "zorg", "eval(1)", "🍲", "مرحبا", "שלום"))


def test_the_card_is_drawn(book):
    with Image.open(io.BytesIO(get(f"{BOOK}kaart.png"))) as card:
        assert card.size[0] > card.size[1]


def test_words_that_turn_what_follows_never_come_in(login, book, researcher):
    at = f"/schrijven/{book.publication.slug}/over/"
    told = {"title": "Soep\u202eneppus \u2066x\u2069", "language": "nl", "licence": "cc-by-4.0"}
    version = Publication.objects.get().version
    login(researcher).post(at, told | {"version": version})
    assert Publication.objects.get().title == "Soepneppus x"
