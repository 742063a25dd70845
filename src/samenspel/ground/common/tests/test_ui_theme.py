from django.test import Client

from samenspel.ground.common.theme import (
    BUTTON,
    BUTTON_TEXT,
    COLOURS,
    DEFAULTS,
    check_theme,
    contrast,
    theme_css,
    theme_version,
)


def test_the_colours_of_samenspel_itself_can_be_read():
    assert len(COLOURS) == 17
    assert check_theme({}) == []


def test_black_on_white_has_the_most_contrast_there_is():
    assert round(contrast("#000", "#ffffff"), 1) == 21


def test_a_pale_button_is_refused_in_words_that_say_what_to_do():
    [problem] = check_theme({BUTTON: "#ffd166"})
    assert "“tekst op een knop” (#ffffff) is slecht te zien op “knop” (#ffd166)" in problem
    assert "het contrast is 1,4 en moet minstens 4,5 zijn" in problem


def test_dark_letters_make_a_pale_button_fine():
    dark = {BUTTON: "#ffd166", "--basis-color-action-1-inverse-bg-hover": "#ffe199"}
    assert check_theme({**dark, BUTTON_TEXT: "#1c2b2d"}) == []


def test_what_is_no_colour_or_no_choice_is_named():
    first, second = check_theme({BUTTON: "teal", "--font": "#fff"})
    assert first == "“teal” (knop) is geen kleur. Schrijf een kleur zo: #0b5563."
    assert second == "“--font” is geen kleur die je kunt kiezen."


def test_a_theme_can_never_smuggle_in_other_styles():
    css = theme_css({BUTTON: "red;} body{display:none", "--other": "#fff"})
    assert "display" not in css
    assert "--other" not in css
    assert f"{BUTTON}: {DEFAULTS[BUTTON]};" in css


def test_new_colours_have_a_new_address():
    assert theme_version({BUTTON: "#083f4a"}) != theme_version({}) == theme_version(None)


def test_each_werkplaats_has_its_own_colours(zhz, client: Client):
    zhz.theme = {BUTTON: "#5b1a4f"}
    zhz.save()
    response = client.get(f"/thema/{theme_version(zhz.theme)}.css")
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert f"{BUTTON}: #5b1a4f;" in response.text
    assert "immutable" in response["Cache-Control"]


def test_an_old_address_gives_todays_colours_but_is_not_kept(zhz, client: Client):
    response = client.get("/thema/0123.css")
    assert DEFAULTS[BUTTON] in response.text
    assert response["Cache-Control"] == "no-store"
