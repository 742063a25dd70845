"""Coding in a real browser: by mouse, by keyboard, by finger on a phone, and without JavaScript."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.models import Coding, Passage
from samenspel.loop.coding.services import mark_passage
from samenspel.loop.findings.services import write_finding
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason
from samenspel.loop.sources.services import change_text
from tests.e2e.checks import assert_accessible, assert_fits
from tests.e2e.phone import SMALL_PHONE, Phone
from tests.focus_group import a_focus_group, agree

A_LOOK = 20_000
"""An open page looks every four seconds; on a busy machine the answer takes a while."""

SELECT = """
(words) => {
  const line = [...document.querySelectorAll('.line__text')].find((one) => one.textContent.includes(words))
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  const begin = line.textContent.indexOf(words)
  const points = []
  for (let node = walker.nextNode(), at = 0; node; at += node.length, node = walker.nextNode()) {
    if (!points.length && begin < at + node.length) points.push(node, begin - at)
    if (begin + words.length <= at + node.length) { points.push(node, begin + words.length - at); break }
  }
  getSelection().setBaseAndExtent(...points)
}
"""  # noqa: E501


@pytest.fixture
def group(zhz, researcher, professional):
    made = a_focus_group(zhz, keeper=researcher, coder=professional)
    for name in ("Drempel", "Buren eerst", "Te laat"):
        made.code(name)
    return made


@pytest.fixture
def workbench(browse, group):
    """Open the text of the focus group, as somebody, at a size."""

    def open_it(person=None, **how):
        visit = browse(person=person or group.coder, **how)
        page = visit.go(address(group))
        if how.get("javascript", True):
            page.locator("#bench[data-ready]").wait_for()
        return visit

    return open_it


def address(group) -> str:
    return reverse("coding:source", args=["buren", group.transcript.pk])


def fine(page) -> None:
    assert_accessible(page)
    assert_fits(page)


def select(page, words: str) -> None:
    """Select words as a mouse or a long press does, and wait until they are chosen."""
    page.evaluate(SELECT, words)
    expect(page.locator("#pane-words")).to_have_text(words)


def chip(page, name: str):
    return page.locator(".row__codes .chip", has_text=name)


def codes() -> set[tuple[str, str]]:
    return set(Coding.objects.values_list("passage__text", "code__name"))


def test_by_mouse(workbench):
    visit = workbench()
    page = visit.page
    fine(page)
    box = page.locator("#r2 .line__text").bounding_box()
    page.mouse.dblclick(box["x"] + 60, box["y"] + 18)
    page.locator("#pane-chosen").wait_for()
    fine(page)
    select(page, "Ik bel nooit meteen.")
    page.get_by_role("option", name="Drempel").click()
    chip(page, "Drempel").wait_for()
    fine(page)
    select(page, "meteen. Eerst vraag ik de buurvrouw")
    page.get_by_role("option", name="Buren eerst").click()
    chip(page, "Buren eerst").wait_for()
    fine(page)
    assert codes() == {
        ("Ik bel nooit meteen.", "Drempel"),
        ("meteen. Eerst vraag ik de buurvrouw", "Buren eerst"),
    }
    page.get_by_role("option", name="Buren eerst").click()
    expect(chip(page, "Buren eerst")).to_have_count(0)
    assert Coding.objects.count() == 1
    assert visit.complaints == []


def test_a_piece_with_a_mistake_leads_to_correcting_its_line(workbench, group):
    page = workbench().page
    select(page, "vraag ik de buurvrouw")
    page.locator(".pane__ends summary").click()
    page.get_by_role("link", name="Staat er een fout in de tekst?").click()
    line = group.transcript.text.split("\n")[1]
    expect(page.locator("textarea")).to_have_value(line)


def test_by_keyboard(workbench):
    visit = workbench()
    page = visit.page
    page.locator("#rij-1 .row__open").focus()
    press(page, "ArrowDown", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight")
    expect(page.locator("#pane-words")).to_have_text("Ik bel nooit")
    fine(page)
    page.keyboard.press("Enter")
    expect(page.locator("#pane-sought")).to_be_focused()
    page.keyboard.type("drem")
    fine(page)
    page.keyboard.press("Enter")
    chip(page, "Drempel").wait_for()
    page.keyboard.type("Nieuw inzicht")
    press(page, "ArrowDown", "Enter")
    chip(page, "Nieuw inzicht").wait_for()
    fine(page)
    page.keyboard.press("Escape")
    expect(page.locator("#rij-2 .row__open")).to_be_focused()
    press(page, "ArrowDown", "Enter")
    expect(page.locator("#pane-words")).to_have_text(
        "Bij ons in het wijkteam horen we dat vaak te laat."
    )
    page.keyboard.type("te laat")
    page.keyboard.press("Enter")
    chip(page, "Te laat").wait_for()
    fine(page)
    assert codes() == {
        ("Ik bel nooit", "Drempel"),
        ("Ik bel nooit", "Nieuw inzicht"),
        ("Bij ons in het wijkteam horen we dat vaak te laat.", "Te laat"),
    }
    assert visit.complaints == []


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_only_one_line_is_in_the_way_of_tab(workbench):
    page = workbench().page
    page.locator("#rij-1 .row__open").focus()
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.matches('.row__open')")


def test_by_finger(workbench):
    visit = workbench(size=SMALL_PHONE)
    page = visit.page
    fine(page)
    select(page, "Eerst vraag ik de buurvrouw")
    page.get_by_role("button", name="Geef een code").click()
    fine(page)
    page.get_by_role("option", name="Buren eerst").click()
    page.get_by_role("button", name="Sluit").click()
    chip(page, "Buren eerst").wait_for()
    fine(page)
    page.get_by_role("button", name="Tik woorden aan").click()
    tap_word(page, 3, "horen")
    page.get_by_text("Tik nu op het laatste woord.").wait_for()
    fine(page)
    tap_word(page, 3, "laat.")
    expect(page.locator("#pane-words")).to_have_text("horen we dat vaak te laat.")
    page.get_by_role("button", name="Geef een code").click()
    page.get_by_role("option", name="Te laat").click()
    page.get_by_role("button", name="Sluit").click()
    chip(page, "Te laat").wait_for()
    fine(page)
    assert ("horen we dat vaak te laat.", "Te laat") in codes()
    assert visit.complaints == []


def tap_word(page, line: int, word: str) -> None:
    """Tap in the middle of a word."""
    page.locator(f"#r{line}").evaluate("line => line.scrollIntoView({ block: 'center' })")
    place = page.evaluate(
        """([line, word]) => {
          const words = document.querySelector(`#r${line} .line__text`)
          const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
          let node = walker.nextNode()
          while (!node.data.includes(word)) node = walker.nextNode()
          const range = document.createRange()
          const at = node.data.indexOf(word)
          range.setStart(node, at); range.setEnd(node, at + word.length)
          const { x, y, width, height } = range.getBoundingClientRect()
          return [x + width / 2, y + height / 2]
        }""",
        [line, word],
    )
    page.mouse.click(*place)


def test_boundaries_and_memo_in_the_panel(workbench):
    visit = workbench()
    page = visit.page
    select(page, "Ik bel nooit")
    page.get_by_role("option", name="Drempel").click()
    chip(page, "Drempel").wait_for()
    page.locator(".pane__ends summary").click()
    page.get_by_role("button", name="Eindig een woord later").click()
    expect(page.locator("#pane-words")).to_have_text("Ik bel nooit meteen.")
    page.get_by_role("button", name="Geef het fragment deze grenzen").click()
    expect(page.locator("#pane-told")).to_have_text("De grenzen zijn aangepast.")
    page.locator(".here--it summary").click()
    page.locator(".here--it textarea").fill("Dit hoor ik vaker.")
    fine(page)
    page.get_by_role("button", name="Bewaar de memo").click()
    page.locator(".chip__sign").wait_for()
    passage = Passage.objects.get()
    assert (passage.text, passage.memo) == ("Ik bel nooit meteen.", "Dit hoor ik vaker.")
    assert visit.complaints == []


def test_two_people_see_each_other_s_codes(workbench, group):
    pim = workbench().page
    otto = workbench(group.keeper).page
    select(pim, "Ik bel nooit meteen.")
    pim.get_by_role("option", name="Drempel").click()
    chip(otto, "Drempel").wait_for()
    chip(otto, "Drempel").click()
    expect(otto.locator("#pane-here")).to_contain_text("Pim")
    fine(otto)
    otto.get_by_role("option", name="Te laat").click()
    chip(pim, "Te laat").wait_for()


def test_what_others_did_is_told_and_a_memo_that_is_typed_stays(workbench, group):
    visit, otto = workbench(), workbench(group.keeper).page
    pim = visit.page
    select(pim, "Ik bel nooit meteen.")
    pim.get_by_role("option", name="Drempel").click()
    chip(pim, "Drempel").wait_for()
    pim.locator(".here--it summary").click()
    pim.locator(".here--it textarea").press_sequentially("Dit hoor ik vaker")
    select(otto, "Ik bel nooit meteen.")
    otto.get_by_role("option", name="Te laat").click()
    chip(otto, "Te laat").wait_for()
    otto.locator(".here--it summary").click()
    otto.locator(".here--it textarea").fill("Ook in Schiedam.")
    otto.get_by_role("button", name="Bewaar de memo").click()
    expect(pim.locator("#pane-others")).to_have_text("Otto gaf 1 code.", timeout=A_LOOK)
    expect(pim.locator(".here--it")).to_contain_text("Otto")
    expect(pim.locator(".here--it textarea")).to_be_focused()
    pim.keyboard.type(", overal.")
    expect(pim.locator(".here--it textarea")).to_have_value("Dit hoor ik vaker, overal.")
    expect(pim.locator(".chip__sign")).to_have_count(1)
    pim.get_by_role("button", name="Bewaar de memo").click()
    expect(pim.locator("#pane-problem")).to_contain_text("Ook in Schiedam.")
    fine(pim)
    pim.locator(".here--it textarea").fill("Ook in Schiedam. Dit hoor ik overal.")
    pim.get_by_role("button", name="Bewaar de memo").click()
    expect(pim.locator("#pane-problem")).to_be_hidden()
    assert Passage.objects.get().memo == "Ook in Schiedam. Dit hoor ik overal."


def test_codes_are_suggested_and_only_given_when_somebody_presses_one(workbench, group):
    group.code("Buurvrouw helpt")
    visit = workbench()
    page = visit.page
    select(page, "Eerst vraag ik de buurvrouw")
    suggestions = page.locator("#pane-suggestions")
    expect(suggestions).to_contain_text("Voorstellen")
    expect(suggestions).to_contain_text("vanwege: buurvrouw")
    fine(page)
    assert not Coding.objects.exists()
    select(page, "Ik bel nooit")
    expect(suggestions).to_be_hidden()
    select(page, "Eerst vraag ik de buurvrouw")
    suggestions.get_by_role("button", name="Buurvrouw helpt").click()
    chip(page, "Buurvrouw helpt").wait_for()
    expect(suggestions.get_by_role("button", name="Buurvrouw helpt")).to_be_hidden()
    fine(page)
    assert codes() == {("Eerst vraag ik de buurvrouw", "Buurvrouw helpt")}
    assert visit.complaints == []


def test_words_that_are_taken_back_disappear_from_an_open_page(workbench, group):
    agree(group.d1)
    page = workbench().page
    page.get_by_text("Eerst vraag ik de buurvrouw").wait_for()
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    expect(page.get_by_text("Eerst vraag ik de buurvrouw")).to_have_count(0, timeout=A_LOOK)


def test_a_text_that_is_corrected_meanwhile_keeps_what_was_chosen(workbench, group):
    page = workbench().page
    select(page, "vaak te laat")
    edit = Edit(5, 8, "Vertel eens, wat")
    change_text(
        source=group.transcript, edits=[edit], by=group.keeper, reason=ChangeReason.CORRECTED
    )
    page.get_by_role("option", name="Te laat").click()
    page.get_by_text("Kijk of dit nog jouw stuk is.").wait_for()
    expect(page.locator("#pane-words")).to_have_text("vaak te laat")
    page.get_by_role("option", name="Te laat").click()
    chip(page, "Te laat").wait_for()
    assert codes() == {("vaak te laat", "Te laat")}


def test_without_javascript(workbench, group):
    mark_passage(source=group.transcript, start=50, end=62, by=group.keeper)
    visit = workbench(size=SMALL_PHONE, javascript=False)
    phone = Phone(visit, javascript=False)
    phone.look()
    phone.press("Regel 3 coderen")
    visit.page.get_by_label("Vanaf dit woord").select_option(label="6. wijkteam")
    visit.page.get_by_label("Tot en met dit woord").select_option(label="12. laat.")
    phone.choose("Te laat")
    phone.fill("Of een nieuwe code", "Wijkteam")
    phone.press("Geef een code")
    phone.reads("Codes gegeven")
    words = "wijkteam horen we dat vaak te laat."
    assert codes() == {(words, "Te laat"), (words, "Wijkteam")}


@pytest.mark.parametrize("javascript", [True, False])
def test_pieces_that_were_found_go_to_a_finding(browse, group, javascript):
    late = group.code("Hoe laat")
    group.passage("horen we dat vaak te laat", code=late, by=group.coder)
    write_finding(team=group.team, by=group.coder, claim="Mensen vragen eerst een buur.")
    visit = browse(person=group.coder, size=SMALL_PHONE, javascript=javascript)
    phone = Phone(visit, javascript=javascript)
    visit.go(reverse("coding:passages", args=["buren"]))
    phone.look()
    visit.page.get_by_role("checkbox", name="horen we dat vaak").check()
    phone.press("Gebruik in een bevinding")
    phone.look()
    phone.choose("Mensen vragen eerst een buur.")
    phone.press("Deze woorden spreken het tegen")
    phone.reads("1 fragment toegevoegd")
    passage = Passage.objects.get()
    visit.go(reverse("coding:remove", args=["buren", passage.pk]))
    phone.look()
    phone.reads("Mensen vragen eerst een buur.")
    phone.press("Haal de markering weg")
    assert not Passage.objects.exists()
