"""Tables: typed, pasted, and out of a file."""

import io
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from samenspel.loop.network.models import Perspective
from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block, Chapter
from samenspel.loop.publications.rows import checked, rows_from_paste, tidy
from samenspel.loop.teams.models import Team
from tests.booklet import a_publication

pytestmark = pytest.mark.django_db
ROWS = [["Wie", "Aantal"], ["Bewoners", "8"]]


@pytest.fixture
def chapter(zhz, resident) -> Chapter:
    team = Team.objects.create(werkplaats=zhz, name="Wijk", slug="wijk", challenge="Wat helpt?")
    team.members.create(person=resident, perspective=Perspective.CITIZEN)
    return services.add_chapter(publication=a_publication(team), by=resident, title="Buren")


def adding(chapter: Chapter) -> str:
    where = {"slug": chapter.publication.slug, "chapter": chapter.pk}
    return reverse("publications:add_table", kwargs=where)


def cells(rows: list[list[str]]) -> dict[str, Any]:
    return {f"cell-{y}-{x}": cell for y, row in enumerate(rows) for x, cell in enumerate(row)} | {
        "title": "Wie er was"
    }


@pytest.mark.parametrize(
    "pasted",
    [
        "Wie\tAantal\r\nBewoners\t8",
        "Wie;Aantal\nBewoners;8",
        '"Wie","Aantal"\n"Bewoners","8"\n\n',
        "| Wie | Aantal |\n|---|---:|\n| Bewoners | 8 |",
    ],
)
def test_a_pasted_table_keeps_its_cells(pasted):
    assert tidy(rows_from_paste(pasted)) == ROWS


def test_empty_rows_and_columns_are_left_out_and_words_made_safe():
    assert tidy([["Wie", "", "Aantal"], ["", "", ""], ["Bewo\u202eners", "", " 8 "]]) == ROWS


@pytest.mark.parametrize(
    "rows", [[["Wie", "Aantal"]], [["", "Aantal"], ["Bewoners", "8"]], [["x"] * 13] * 2]
)
def test_what_can_be_no_table_is_refused(rows):
    with pytest.raises(ValidationError):
        checked(rows)


def test_cells_are_typed_and_the_grid_grows(login, chapter, resident):
    browser = login(resident)
    page = browser.post(adding(chapter), cells(ROWS) | {"more": "row"})
    assert page.status_code == 200
    assert 'name="cell-2-1"' in page.text
    page = browser.post(adding(chapter), cells([*ROWS, ["", ""]]), follow=True)
    assert '<th scope="col" dir="auto">Aantal</th>' in page.text
    assert Block.objects.get().rows == ROWS


def test_a_table_without_headings_is_refused_kindly_and_kept(login, chapter, resident):
    page = login(resident).post(adding(chapter), cells([["", "Aantal"], ["Bewoners", "8"]]))
    assert page.status_code == 422
    assert "Niet elke kolom heeft een kop" in page.text
    assert 'value="Bewoners"' in page.text


def test_an_excel_file_with_merged_cells_is_split_and_told(login, chapter, resident):
    book, out = Workbook(), io.BytesIO()
    for row in [["Wie", "Aantal"], ["Bewoners", 8], ["Bewoners", None]]:
        book.active.append(row)
    book.active.merge_cells("A3:B3")
    book.save(out)
    file = SimpleUploadedFile("tabel.xlsx", out.getvalue())
    page = login(resident).post(adding(chapter), {"title": "Wie", "file": file}, follow=True)
    assert "samengevoegd" in page.text
    assert Block.objects.get().rows == [*ROWS, ["Bewoners", ""]]


def test_a_broken_file_is_told_at_its_field(login, chapter, resident):
    file = SimpleUploadedFile("tabel.xlsx", b"PK\x03\x04 kapot")
    page = login(resident).post(adding(chapter), cells(ROWS) | {"file": file})
    assert page.status_code == 422
    assert 'value="Bewoners"' in page.text


def test_who_changes_a_table_second_sees_both(login, chapter, resident):
    block = services.place_block(chapter=chapter, by=resident, kind="table", title="Wie", rows=ROWS)
    services.change_block(block=block, by=resident, title="Van Roos")
    address = reverse("publications:change_table", kwargs={"slug": "samen-wonen", "pk": block.pk})
    page = login(resident).post(address, cells([*ROWS, ["Wijkteam", "4"]]) | {"version": "1"})
    assert page.status_code == 422
    assert "Van Roos" in page.text
    assert 'value="Wijkteam"' in page.text
