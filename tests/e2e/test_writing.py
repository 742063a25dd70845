"""Roos writes a chapter: by keyboard, on a phone, without JavaScript, over a broken connection."""

import pytest
from playwright.sync_api import Page, expect

from samenspel.ground.typesetting.markup import render
from samenspel.loop.network.models import Perspective
from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block, Chapter, Reference
from samenspel.loop.teams.models import Team
from tests.booklet import A_BOOK, a_publication
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.phone import SMALL_PHONE, Phone

TEXTS = [
    "Bel **eerst** aan, *dan* pas schrijven.",
    "# Kop\n\nTekst\n\n## Kleiner\n\n- een\n- twee\n  1. twee a\n  2. twee b\n\n> Zei Sam.",
    "Mensen bellen niet.[^1] Zie [@tonkens2011, p. 12; @sam_2020].[^noot]\n\n"
    "[^1]: Zeiden *zij*.\n\n[^noot]: Eerste alinea.\n\n    Tweede alinea.",
    "Een ^[noot in de regel] en [@sam2020].",
    "[onze site](https://example.org/a_b) en <https://example.org> en `code`.",
    r"Vijf \* zes, 1\. geen lijst, \[@geen] verwijzing, <b>geen</b> html.",
    "Regel een\\\nregel twee\n\n---\n\n```\nzo getypt\n```",
    "3. drie\n4. vier\n\nمرحبا 🍲 & <soep>",
    "[^weg] staat nergens, en [een](javascript:x) [twee](weg) link.",
]
ROUND = "text => import('/static/publications/markup.js').then(m => m.write(m.read(text)))"


@pytest.fixture
def chapter(zhz, resident) -> Chapter:
    team = Team.objects.create(werkplaats=zhz, name="Wijk", slug="wijk", challenge="Wat helpt?")
    team.members.create(person=resident, perspective=Perspective.CITIZEN)
    publication = a_publication(team)
    Reference.objects.create(publication=publication, key="tonkens2011", csl=A_BOOK)
    return services.add_chapter(publication=publication, by=resident, title="Wie bel je?")


def page_of(chapter: Chapter) -> str:
    return f"/schrijven/{chapter.publication.slug}/hoofdstuk/{chapter.pk}/"


def meant(text: str) -> tuple[str, list[str]]:
    made = render(text)
    return made.html, [note.html for note in made.notes]


def test_what_goes_through_the_editor_means_the_same(browse, chapter, resident):
    page = browse(person=resident).go(page_of(chapter))
    once = [page.evaluate(ROUND, text) for text in TEXTS]
    assert [meant(text) for text in once] == [meant(text) for text in TEXTS]
    assert [page.evaluate(ROUND, text) for text in once] == once


def look(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


def test_a_chapter_is_written_by_keyboard(browse, chapter, resident):
    visit = browse(person=resident)
    page = visit.go(page_of(chapter) + "erbij/tekst/")
    look(page)
    page.get_by_role("textbox", name="Tekst").focus()
    keys = page.keyboard
    keys.type("# Aanbellen")
    keys.press("Enter")
    keys.press("Control+b")
    keys.type("Eerst")
    keys.press("Control+b")
    keys.type(" de buren [@tonkens2011].")
    keys.press("Enter")
    keys.type("- soep")
    keys.press("Enter")
    keys.type("brood")
    keys.press("Alt+F10")
    for _ in range(8):
        keys.press("ArrowRight")
    expect(page.get_by_role("button", name="Voetnoot", exact=True)).to_be_focused()
    keys.press("Enter")
    keys.type("Vers.")
    look(page)
    keys.press("Control+Enter")
    page.wait_for_url("**#blok-*")
    look(page)
    expect(page.get_by_role("heading", name="Aanbellen")).to_be_visible()
    assert Block.objects.get().text == (
        "# Aanbellen\n\n**Eerst** de buren [@tonkens2011].\n\n* soep\n* brood[^1]\n\n[^1]: Vers."
    )
    assert visit.complaints == []


def test_the_buttons_say_what_is_on_and_ask_for_a_link(browse, chapter, resident):
    visit = browse(size=SMALL_PHONE, person=resident)
    page = visit.go(page_of(chapter) + "erbij/tekst/")
    bold = page.get_by_role("button", name="Vet", exact=True)
    page.get_by_role("textbox", name="Tekst").click()
    bold.click()
    expect(bold).to_have_attribute("aria-pressed", "true")
    page.keyboard.type("soep")
    page.keyboard.press("Control+a")
    page.get_by_role("button", name="Link", exact=True).click()
    look(page)
    page.get_by_label("Adres van de pagina").fill("example.org/soep")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Verwijzing").click()
    look(page)
    page.get_by_role("button", name="Toch niet").click()
    page.get_by_role("button", name="Opslaan").click()
    page.wait_for_url("**#blok-*")
    assert Block.objects.get().text == "**[soep](https://example.org/soep)**"
    assert visit.complaints == []


WORD = """<html><head><style>p {color:red}</style></head><body><h1 style="x">Kop</h1>
<p class=MsoNormal style="color:red"><b>Vet</b> <span style="font:Arial">gewoon</span></p>
<p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1"><span style="mso-list:Ignore">·
</span>een</p><p class=MsoListParagraphCxSpLast style="mso-list:l0 level1"><span
style="mso-list:Ignore">· </span>twee</p><script>alert(1)</script>
<p>Zie [@tonkens2011].<o:p></o:p></p></body></html>"""
PASTE = """html => {
  const data = new DataTransfer()
  data.setData('text/html', html)
  const paste = { clipboardData: data, bubbles: true, cancelable: true }
  document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste', paste))
}"""


def test_what_is_pasted_from_word_keeps_its_structure_only(browse, chapter, resident):
    page = browse(person=resident).go(page_of(chapter) + "erbij/tekst/")
    page.get_by_role("textbox", name="Tekst").focus()
    page.evaluate(PASTE, WORD)
    page.get_by_role("button", name="Opslaan").click()
    page.wait_for_url("**#blok-*")
    assert Block.objects.get().text == (
        "# Kop\n\n**Vet** gewoon\n\n* een\n* twee\n\nZie [@tonkens2011]."
    )


def test_what_never_arrived_is_still_on_the_device(browse, chapter, resident):
    page = browse(person=resident).go(page_of(chapter) + "erbij/tekst/")
    page.get_by_role("textbox", name="Tekst").focus()
    page.keyboard.type("Bijna klaar")
    expect(page.get_by_text("Bewaard op dit apparaat.")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="Zet die tekst hier").click()
    look(page)
    page.get_by_role("button", name="Opslaan").click()
    page.wait_for_url("**#blok-*")
    assert Block.objects.get().text == "Bijna klaar"
    page.goto(page.url.partition("#")[0] + "erbij/tekst/")
    expect(page.get_by_role("textbox", name="Tekst")).to_be_visible()
    expect(page.get_by_role("button", name="Zet die tekst hier")).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False], ids=["with js", "without js"])
def test_a_booklet_is_begun_on_a_phone(browse, chapter, resident, javascript):
    visit = browse(size=SMALL_PHONE, person=resident, javascript=javascript)
    phone = Phone(visit, javascript=javascript)
    page = visit.go("/teams/wijk/publicaties/")
    phone.look()
    page.get_by_role("link", name="Begin een publicatie").click()
    page.get_by_label("Titel").fill("Soep op dinsdag")
    page.get_by_role("button", name="Begin").click()
    phone.look()
    page.get_by_role("link", name="Voeg een hoofdstuk toe").click()
    page.get_by_label("Titel").fill("De soep van Sam")
    phone.look()
    page.get_by_role("button", name="Voeg toe").click()
    phone.look()
    page.get_by_role("link", name="Praktijkvoorbeeld").click()
    page.get_by_label("Titel").fill("Elke dinsdag")
    page.get_by_role("textbox", name="Tekst").fill("Sam kookt.")
    phone.look()
    page.get_by_role("button", name="Opslaan").click()
    phone.look()
    expect(page.get_by_role("heading", name="Elke dinsdag")).to_be_visible()
    expect(page.get_by_text("Sam kookt.")).to_be_visible()
    assert visit.complaints == []
