from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from tests.booklet import a_recommendation, publish

pytestmark = pytest.mark.django_db
START = "/publicaties/samen-wonen/"
HOSTILE = ['#eval("1+1")', "*vet* $x$ @bron <b>", '"}],"advice":[', "مرحبا 🙂 שלום"]


def sheet(client, audience="beleidsmaker"):
    answer = client.get(f"{START}samenvatting/{audience}.pdf")
    assert answer["Content-Type"] == "application/pdf"
    return answer.content


def text_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        return document[0].get_textpage().get_text_range()


def test_the_page_and_the_sheet_tell_the_same(published, client):
    page = client.get(f"{START}samenvatting/beleidsmaker/").content.decode()
    paper = " ".join(text_of(sheet(client)).split())
    for words in ("Geef elke straat één gezicht.", "Mensen vragen eerst een buur om hulp."):
        assert words in page
        assert words in paper


def test_the_sheet_can_be_read_by_a_screen_reader(published, client):
    made = sheet(client)
    assert b"/StructTreeRoot" in made or b"/ObjStm" in made
    with pypdfium2.PdfDocument(made) as document:
        assert document.is_tagged()
        assert document.get_metadata_value("Title").startswith("Samen wonen")


def test_much_advice_stays_on_one_sheet_and_the_page_says_there_is_more(
    published, coordinator, client
):
    for number in range(9):
        a_recommendation(
            published.publication, says="Lang advies " * 20, explanation=f"Uitleg {number}. " * 12
        )
    publish(published, by=coordinator)
    assert "Lang advies" in text_of(sheet(client))
    page = client.get(f"{START}samenvatting/beleidsmaker/").content.decode()
    assert "En nog 5 aanbevelingen" in page


def test_no_words_of_people_stand_on_it(published, client):
    page = client.get(f"{START}samenvatting/beleidsmaker/").content.decode()
    assert "buurvrouw" not in page + text_of(sheet(client))


@pytest.mark.parametrize("title", HOSTILE)
def test_markup_and_strange_letters_in_a_title_are_only_letters(
    published, coordinator, title, client
):
    published.publication.title = title
    published.publication.save()
    publish(published, by=coordinator)
    assert sheet(client).startswith(b"%PDF")
    assert picture(client).size == (1200, 630)


def picture(client):
    answer = client.get(f"{START}kaart.png")
    assert answer["Content-Type"] == "image/png"
    return Image.open(BytesIO(answer.content))


def test_the_card_has_the_colours_of_the_werkplaats(published, zhz, client):
    assert picture(client).convert("RGB").getpixel((5, 5)) == (0xFF, 0xD1, 0x66)
    zhz.theme = {"--basis-color-accent-1-bg-default": "#c0ffee"}
    zhz.save()
    assert picture(client).convert("RGB").getpixel((5, 5)) == (0xC0, 0xFF, 0xEE)


def test_the_same_words_are_set_once(published, client, monkeypatch):
    picture(client)
    monkeypatch.setattr("samenspel.ground.common.printing.typeset", None)
    assert client.get(f"{START}kaart.png?keer=2").status_code == 200
