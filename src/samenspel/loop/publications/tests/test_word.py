"""Bring in a Word document, whatever is in it."""

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from samenspel.ground.typesetting.markup import render
from samenspel.loop.network.models import Perspective
from samenspel.loop.publications import services
from samenspel.loop.publications.intake import read_word
from samenspel.loop.publications.intake.markup import Writer
from samenspel.loop.publications.intake.reading import LOCKED, OLD_OR_LOCKED
from samenspel.loop.publications.models import Block, ChapterKind, Figure, Publication
from samenspel.loop.publications.services import importing
from samenspel.loop.publications.tests.word_files import (
    a_document_with_pictures,
    a_nasty_document,
)
from samenspel.loop.teams.models import Team
from tests.booklet import a_publication

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def draft(zhz, resident) -> Publication:
    team = Team.objects.create(werkplaats=zhz, name="Wijk", slug="wijk", challenge="Wat helpt?")
    team.members.create(person=resident, perspective=Perspective.CITIZEN)
    return a_publication(team)


def send(browser: Any, draft: Publication, data: bytes, **more: Any) -> Any:
    sent = {"file": SimpleUploadedFile("boekje.docx", data)} | more
    address = reverse("publications:import", kwargs={"slug": draft.slug})
    return browser.post(address, sent, follow=True)


def test_a_document_becomes_chapters_with_blocks(login, draft, resident):
    page = send(login(resident), draft, a_nasty_document())
    chapters = list(draft.chapters.in_it())
    assert [one.title for one in chapters] == ["Inleiding", "Aanbellen <b>& zo</b> 🍲", "مرحبا"]
    assert "Aanbellen &lt;b&gt;&amp; zo&lt;/b&gt; 🍲" in page.text
    kinds = [[block.kind for block in one.blocks.all()] for one in chapters]
    assert kinds == [["text"], ["text", "text"], ["table", "figure", "figure"]]


def test_what_comes_in_stands_before_the_closing_words(login, draft, resident):
    services.add_chapter(publication=draft, by=resident, title="Tot slot", kind=ChapterKind.CLOSING)
    send(login(resident), draft, a_nasty_document())
    titles = [one.title for one in draft.chapters.in_it()]
    assert titles[0] == "Inleiding"
    assert titles[-1] == "Tot slot"


def test_changes_are_taken_over_and_notes_and_strange_styles_kept(login, draft, resident):
    page = send(login(resident), draft, a_nasty_document())
    _intro, bell, how = Block.objects.filter(kind="text").order_by("chapter", "position")
    assert bell.text == "Bel eerst aan.[^1]\n\n[^1]: Zei \\*Sam\\*."
    html = render(how.text).html
    assert "<blockquote>\n<p><strong>Vet</strong> # en *sterren* [@geen]</p>" in html
    assert html.count("<li>") == 3
    assert "<p># geen kop</p>" in html
    assert "veranderingen die nog niemand in Word had goedgekeurd" in page.text
    assert "De opmerkingen in Word zijn niet meegekomen." in page.text


def test_merged_cells_are_split_and_told(login, draft, resident):
    page = send(login(resident), draft, a_nasty_document())
    table = Block.objects.get(kind="table")
    assert table.rows[0] == ["cel 0", "cel 1", "cel 2"]
    assert [len(row) for row in table.rows] == [3, 3, 3]
    assert table.rows[2][:2] == ["", ""]
    assert "Samengevoegde cellen in tabellen zijn gesplitst." in page.text


def test_the_same_picture_twice_is_kept_once(login, draft, resident):
    send(login(resident), draft, a_nasty_document())
    assert Figure.objects.count() == 1


def test_sent_twice_comes_in_once(login, draft, resident):
    for _ in range(2):
        key = "2b1c8d1e-7a55-4c6a-9f2a-0c7c1a1d2e3f"
        send(login(resident), draft, a_nasty_document(), key=key)
    assert draft.chapters.count() == 3


def test_three_hundred_pictures_come_along(login, draft, resident):
    page = send(login(resident), draft, a_document_with_pictures(300))
    assert Block.objects.filter(kind="figure").count() == 300
    assert "300 afbeeldingen" in page.text


def test_it_says_how_many_pictures_were_too_many(login, draft, resident, monkeypatch):
    monkeypatch.setattr(importing, "MOST_PICTURES", 2)
    page = send(login(resident), draft, a_document_with_pictures(3))
    assert "1 kwam niet mee" in page.text
    assert Block.objects.filter(kind="figure").count() == 2


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "leeg"),
        (b"gewone tekst", "geen Word-document"),
        (zipped(xl__workbook_xml=b"<a/>"), "geen Word-document"),
        (OLD_OR_LOCKED + LOCKED, "wachtwoord"),
        (OLD_OR_LOCKED + b"\0" * 99, "oude Word-versie"),
        (zipped(word__document_xml=b"<w:document"), "beschadigd"),
        (zipped(word__document_xml=b"<!DOCTYPE a><a/>"), "beschadigd"),
        (zipped(word__document_xml=b" " * 70_000_000), "te veel"),
        (a_nasty_document()[:3000], "beschadigd"),
    ],
    ids=["empty", "text", "excel", "locked", "old", "broken", "entities", "bomb", "half"],
)
def test_what_is_no_document_is_told_in_words(login, draft, resident, data, told):
    page = send(login(resident), draft, data)
    assert page.status_code == 422
    assert told in page.text
    assert not draft.chapters.exists()


def test_a_document_without_words_is_told():
    out = io.BytesIO()
    Document().save(out)
    with pytest.raises(ValidationError, match="geen tekst"):
        read_word(out.getvalue())


def test_nothing_is_kept_when_it_breaks_halfway(draft, resident, monkeypatch, settings):
    def breaks(*_args: Any, **_kwargs: Any) -> None:
        raise RuntimeError

    data = a_nasty_document()
    told = read_word(data)
    pictures = services.pictures_in(data, told.images)
    monkeypatch.setattr(importing, "_block", breaks)
    with pytest.raises(RuntimeError):
        services.bring_in(publication=draft, by=resident, told=told, pictures=pictures)
    assert not draft.chapters.exists()
    assert not [file for file in settings.MEDIA_ROOT.rglob("*") if file.is_file()]


@pytest.mark.parametrize(
    "words", ["1. een", "- een", "> een", "a_b_c *d* `e`", "[x](y)", "&copy; & co", "<b>", "^[x]"]
)
def test_signs_mean_nothing_when_they_were_words(words):
    text = Writer().block({"t": "Para", "c": [{"t": "Str", "c": words}]})
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert render(text).html == f"<p>{escaped}</p>"
