"""Tables that people hand in or take along."""

import io
import zipfile

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from samenspel.ground.common import tables


def upload(content: bytes, name: str = "mensen.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def read(content: bytes):
    return tables.read_table(upload(content))


def rows(content: bytes) -> list[tuple[int, dict[str, str]]]:
    return [(row.number, row.cells) for row in read(content).rows]


def xlsx(*lines) -> bytes:
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(ValidationError) as caught:
        read(content)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_table_is_read_however_it_was_saved(encoding, separator):
    text = f'Naam{separator}Plaats\r\n"Loïs{separator} van Es"{separator}Den Haag\r\n'
    assert rows(text.encode(encoding)) == [
        (2, {"Naam": f"Loïs{separator} van Es", "Plaats": "Den Haag"})
    ]


def test_rows_keep_the_numbers_that_the_spreadsheet_shows():
    content = b'Naam;Plaats\n\n"Roos\nvan Dam";Delft\n;\nPim;Gouda\n'
    assert [number for number, _cells in rows(content)] == [3, 5]


def test_an_excel_file_is_read_whatever_its_name():
    content = xlsx(["Naam", "Aantal", "Vanaf"], ["Roos", 3.0, None], ["Pim", None, "2017-01-01"])
    assert rows(content) == [
        (2, {"Naam": "Roos", "Aantal": "3", "Vanaf": ""}),
        (3, {"Naam": "Pim", "Aantal": "", "Vanaf": "2017-01-01"}),
    ]


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def damaged(method: int) -> bytes:
    """Return a workbook of which the middle was overwritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>" * 200)
    content = bytearray(out.getvalue())
    content[49:65] = b"\xff" * 16
    return bytes(content)


BOMB = zipped(**{"xl/workbook.xml": b"0" * 200_000_000})
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"  \n ; \n", "no_rows"),
        (b"Naam;Plaats\n", "no_rows"),
        (b"x" * (5 * 1024 * 1024 + 1), "too_big"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_a_table"),
        (bytes(range(256)), "not_a_table"),
        (zipped(**{"word/document.xml": b"<w/>"}), "not_a_table"),
        (b"PK\x03\x04 and then nothing", "broken_xlsx"),
        (xlsx(["Naam"], ["Roos"])[:-200], "broken_xlsx"),
        (zipped(**{"xl/workbook.xml": b"<nonsense/>"}), "broken_xlsx"),
        (zipped(**{"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "broken_xlsx"),
        (BOMB, "broken_xlsx"),
        (damaged(zipfile.ZIP_DEFLATED), "broken_xlsx"),
        (damaged(zipfile.ZIP_LZMA), "broken_xlsx"),
        (LOCKED, "locked"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old"),
        (b"Naam;naam\nRoos;Pim\n", "double_column"),
        (b"Naam;Plaats\nRoos;Delft;3\n", "too_many_cells"),
        (b"Naam;Plaats\nRoos;" + b"x" * 6000, "too_much_text"),
        (b"Naam\n" + b"Roos\n" * 5_001, "too_many_rows"),
        (b";".join(b"k%d" % n for n in range(70)) + b"\nx", "too_many_columns"),
        (b'Naam\n"' + b"x" * 200_000 + b'"\n', "broken_csv"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_can_not_be_read_gets_a_clear_answer(content, code):
    assert refusal(content) == code


def test_the_row_with_a_problem_is_named():
    with pytest.raises(ValidationError, match="3"):
        read(b"Naam;Plaats\nPim;Gouda\nRoos;Delft;3\n")


@pytest.mark.parametrize(
    "text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", " =cmd|' /C'!A0", "＝1"]
)
def test_a_formula_is_made_harmless_and_comes_back_as_it_was(text):
    assert tables.safe_cell(text) == f"'{text}"
    response = tables.csv_response(["Naam", "Nr"], [[text, 5]], filename="mensen.csv")
    assert rows(response.content)[0][1]["Naam"].strip() == text.strip()


def test_numbers_stay_numbers():
    assert tables.safe_cell(-5) == -5


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_is_written_can_be_read(kind):
    columns, lines = ["Naam", "Plaats"], [["=Loïs; van Es", "Delft\x07"], ["Pim", None]]
    if kind == "csv":
        response = tables.csv_response(columns, lines, filename="mensen.csv")
    else:
        response = tables.xlsx_response(columns, lines, filename="mensen.xlsx", title="Mensen: [1]")
        sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
        assert sheet["A2"].data_type == "s"
    assert response["Content-Disposition"] == f'attachment; filename="mensen.{kind}"'
    assert rows(response.content) == [
        (2, {"Naam": "=Loïs; van Es", "Plaats": "Delft"}),
        (3, {"Naam": "Pim", "Plaats": ""}),
    ]
