"""The four forms of a book, looked at by programs that know their rules."""

import re
import zipfile
from io import BytesIO

import pypdfium2
import pytest
from docx.oxml.ns import qn

from samenspel.ground.typesetting.tests.a_book import a_manuscript, a_part, forms_of
from tests.book_checks import docx_of, epub_problems, pdf_problems, tags_of


@pytest.fixture(scope="module")
def forms():
    return forms_of(a_manuscript())


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_the_pdf_holds_for_who_listens_and_for_who_keeps(forms, tmp_path):
    assert pdf_problems(forms["pdf"], tmp_path) == []


def test_the_pdf_is_tagged(forms):
    tags = tags_of(forms["pdf"])
    for tag in ("/Title", "/TOC", "/H1", "/H2", "/L", "/Table", "/TH", "/TD", "/Figure", "/Link"):
        assert tag in tags, tag
    assert "/Note" in tags
    assert tags.count("/TH") == 4


def test_the_pdf_has_contents_with_pages_and_an_outline(forms):
    document = pypdfium2.PdfDocument(forms["pdf"])
    told = [one.get_title() for one in document.get_toc() if one.level == 0]
    document.close()
    assert any("Wie bel je het eerst?" in title for title in told)
    assert re.search(r"Wie bel je het eerst\?[ .]*5", text_of(forms["pdf"]))


def test_the_epub_is_without_errors_and_warnings(forms, tmp_path):
    assert epub_problems(forms["epub"], tmp_path) == []


def test_the_epub_tells_what_it_offers(forms):
    with zipfile.ZipFile(BytesIO(forms["epub"])) as book:
        package = book.read("EPUB/content.opf").decode()
        first = book.read("EPUB/text/ch001.xhtml").decode()
    for told in ("schema:accessMode", "alternativeText", "Met woorden bij elk beeld.", "nl-NL"):
        assert told in package
    assert 'properties="cover-image"' in package
    assert "1970" not in package
    assert 'alt="Omslag: Samen wonen, samen zorgen"' in first


def test_the_word_document_has_real_styles(forms):
    document = docx_of(forms["docx"])
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Box", "Label", "Block Text"} <= styles
    assert document.core_properties.language == "nl-NL"
    langs = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert langs == {"nl-NL"}


def test_the_word_document_has_words_heading_rows_and_notes(forms):
    document = docx_of(forms["docx"])
    body = document.element.body
    words = {one.get("descr") for one in body.iter(qn("wp:docPr"), qn("pic:cNvPr"))}
    assert words == {"Acht mensen aan een tafel"}
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
               for table in document.tables)  # fmt: skip
    with zipfile.ZipFile(BytesIO(forms["docx"])) as packed:
        assert "Zeiden zij." in packed.read("word/footnotes.xml").decode()


def test_the_page_needs_nothing_else(forms):
    page = forms["html"].decode()
    assert '<html lang="nl-NL">' in page
    assert 'src="data:image/png;base64,' in page
    assert not re.search(r'(src|href)="(?!data:|#|https://(zuid\.)?example\.org)', page)
    assert 'role="doc-noteref"' in page
    assert 'role="doc-footnote"' in page


def test_every_form_says_the_same(forms):
    with zipfile.ZipFile(BytesIO(forms["epub"])) as book:
        epub = book.read("EPUB/text/ch002.xhtml").decode()
    docx = "\n".join(paragraph.text for paragraph in docx_of(forms["docx"]).paragraphs)
    for form in (text_of(forms["pdf"]), epub, docx, forms["html"].decode()):
        for words in ("De soep van Sam", "Eerst vraag ik de buurvrouw", "Figuur 1. De tafel"):
            assert words in form


@pytest.mark.parametrize("language", ["nl-NL", "en"])
def test_a_book_speaks_its_language(language):
    page = forms_of(a_manuscript(a_part("<p>Hoi</p>"), language=language))["html"].decode()
    assert f'<html lang="{language}">' in page
