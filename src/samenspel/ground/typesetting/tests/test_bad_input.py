"""Whatever stands in a book: it comes out as text, or we say why not."""

import sys
import zipfile
from io import BytesIO

import pytest
from PIL import Image

from samenspel.ground.typesetting import running
from samenspel.ground.typesetting.letters import without_little_pictures, written_out
from samenspel.ground.typesetting.making import make_forms
from samenspel.ground.typesetting.manuscript import Reason, TypesettingError
from samenspel.ground.typesetting.pictures import ready_picture
from samenspel.ground.typesetting.tests.a_book import a_manuscript, a_part, forms_of
from samenspel.ground.typesetting.tests.test_forms import text_of
from samenspel.ground.typesetting.tree import tree_of
from tests.book_checks import docx_of, epub_problems, pdf_problems

COMMANDS = [
    '#eval("1+1")', '#read("/etc/passwd")', "$x^2$", r"\input{/etc/passwd}", "`{=typst}",
    "*niet vet* _niet schuin_ @niemand <geen-label>", "// geen commentaar", "#set page(width: 1pt)",
]  # fmt: skip


def everything(forms):
    with zipfile.ZipFile(BytesIO(forms["epub"])) as book:
        epub = "".join(book.read(one).decode() for one in book.namelist() if "xhtml" in one)
    docx = "\n".join(paragraph.text for paragraph in docx_of(forms["docx"]).paragraphs)
    return {
        "pdf": text_of(forms["pdf"]),
        "epub": epub,
        "docx": docx,
        "html": forms["html"].decode(),
    }


def test_commands_are_only_words():
    told = "".join(f"<p>{one.replace('<', '&lt;')}</p>" for one in COMMANDS)
    said = everything(forms_of(a_manuscript(a_part(told), title=COMMANDS[1])))
    for form in said.values():
        assert "root:" not in form
    for command in COMMANDS:
        assert command in said["docx"]
        assert command in said["pdf"].replace("\r\n", " ")


def test_what_does_something_in_a_browser_stays_out():
    bad = (
        '<p onclick="x()">Hoi<script>alert(1)</script><a href="javascript:x()">daar</a></p>'
        '<iframe src="https://example.org"></iframe><style>p{}</style>'
    )
    page = forms_of(a_manuscript(a_part(bad)))["html"].decode()
    assert not any(sign in page for sign in ("onclick", "alert(1)", "javascript:", "<iframe"))
    assert "Hoidaar" in page


@pytest.mark.parametrize(
    "title",
    ["<b>Vet</b> & zo", "Soep 🍲 voor 👩‍👩‍👧", "مرحبا بالعالم", "שלום עולם", "你好", "A" * 160],
)
def test_titles_of_all_kinds(title, tmp_path):
    forms = forms_of(a_manuscript(a_part("<p>Hoi</p>", title=title), title=title))
    assert pdf_problems(forms["pdf"], tmp_path) == []
    assert epub_problems(forms["epub"], tmp_path) == []


def test_a_sign_that_no_letter_exists_for_does_not_stop_it(tmp_path):
    forms = forms_of(a_manuscript(a_part("<p>Zo \U000f0000 dus \ufdd0 hier</p>")))
    assert pdf_problems(forms["pdf"], tmp_path) == []
    assert "dus" in text_of(forms["pdf"])


def test_when_only_little_pictures_are_lacking_words_of_every_script_stay():
    told = {"title": "Soep 🍲 مرحبا שלום 你好 ❤️!", "url": "/🍲", "c": [["👩‍👩‍👧 de"]]}
    left = {"title": "Soep  مرحبا שלום 你好 !", "url": "/🍲", "c": [[" de"]]}
    assert without_little_pictures(told) == left
    assert written_out(told)["title"] == "Soep  ????? ???? ?? !"


def test_control_characters_go():
    said = everything(forms_of(a_manuscript(a_part("<p>Voor\x0b\x00na \x1b[0m</p>"))))
    assert all("Voorna" in form for form in said.values())


def test_a_very_long_word_stays_on_the_page():
    forms = forms_of(a_manuscript(a_part(f"<p>{'woord' * 1000}</p>")))
    assert "woordwoord" in text_of(forms["pdf"])


def test_a_table_with_merged_and_empty_cells(tmp_path):
    table = (
        "<table><tr><th colspan=2>A</th><th>B</th></tr><tr><td rowspan=9>1</td><td></td></tr>"
        "<tr><td colspan=50 rowspan=2>x</td></tr><tr></tr></table><table></table>"
    )
    forms = forms_of(a_manuscript(a_part(table)))
    assert pdf_problems(forms["pdf"], tmp_path) == []
    assert epub_problems(forms["epub"], tmp_path) == []


def test_headings_never_pass_over_a_level():
    levels = [one["level"] for one in tree_of(a_part("<h5>a</h5><h6>b</h6><h2>c</h2><h4>d</h4>"))]
    assert levels == [2, 3, 2, 3]


def test_what_lies_very_deep_is_text():
    deep = "<blockquote>" * 60 + "diep" + "</blockquote>" * 60
    assert "diep" in text_of(forms_of(a_manuscript(a_part(deep)))["pdf"])


def test_a_picture_without_words_is_refused():
    with pytest.raises(TypesettingError) as caught:
        tree_of(a_part('<img src="tafel" alt=" ">'))
    assert (caught.value.reason, caught.value.about) == (Reason.NO_ALT, "tafel")


def test_a_picture_that_is_not_there_is_told():
    book = a_manuscript(a_part('<img src="weg" alt="Iets">'))
    with pytest.raises(TypesettingError) as caught:
        forms_of(book)
    assert (caught.value.reason, caught.value.about) == (Reason.NO_PICTURE, "weg")


@pytest.mark.parametrize("data", [b"", b"<svg", b"GIF89a", b"<svg xmlns='x'><script/></svg"])
def test_a_broken_picture_is_told(data, tmp_path):
    with pytest.raises(TypesettingError) as caught:
        ready_picture("figuur", data, tmp_path)
    assert caught.value.reason == Reason.BROKEN_PICTURE


def test_a_drawing_is_drawn_without_its_script(tmp_path):
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>x()</script>'
        b'<rect width="40" height="20"/></svg>'
    )
    picture = ready_picture("figuur", svg, tmp_path)
    assert (picture.name, picture.media_type) == ("figuur.png", "image/png")
    assert b"x()" not in picture.data


def test_a_drawing_that_looks_elsewhere_is_refused(tmp_path):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    with pytest.raises(TypesettingError):
        ready_picture("figuur", svg, tmp_path)


def test_a_huge_picture_is_refused_and_a_large_one_made_smaller(tmp_path):
    large, out = Image.new("RGB", (4000, 1000)), BytesIO()
    large.save(out, "PNG")
    with Image.open(BytesIO(ready_picture("a", out.getvalue(), tmp_path).data)) as small:
        assert small.size == (1600, 400)
    huge, out = Image.new("1", (9000, 9000)), BytesIO()
    huge.save(out, "PNG")
    with pytest.raises(TypesettingError) as caught:
        ready_picture("b", out.getvalue(), tmp_path)
    assert caught.value.reason == Reason.TOO_LARGE_PICTURE


def test_a_program_that_takes_too_long_is_ended(tmp_path):
    with pytest.raises(TypesettingError) as caught:
        running.run(["/bin/sleep", "60"], tmp_path, seconds=-4)
    assert caught.value.reason == Reason.TOOK_TOO_LONG


def test_a_program_that_wants_too_much_memory_is_ended(tmp_path):
    with pytest.raises(TypesettingError) as caught:
        running.run([sys.executable, "-c", "x = bytes(10**9)"], tmp_path, megabytes=300)
    assert caught.value.reason == Reason.TOO_MUCH_MEMORY


def test_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    forms_of(a_manuscript())
    with pytest.raises(TypesettingError):
        list(make_forms(a_manuscript(), fonts=tmp_path / "none"))
    assert list(tmp_path.iterdir()) == []
