"""Words are explained where a reader first meets them."""

import re
from time import perf_counter

import pytest
from django.test import RequestFactory

from samenspel.loop.programme.explaining import Explained, explain
from samenspel.loop.programme.templatetags.terms import explain_terms

TEAM = Explained(1, "wijkteam", ("wijkteam", "wijkteams"), "Samen in één buurt.", "/b/#1")
LAW = Explained(2, "Wmo", ("Wmo",), "Een wet.", "/b/#2")
LONG = Explained(3, "sociaal wijkteam", ("sociaal wijkteam",), "Een wijkteam.", "/b/#3")


def marked(html: str, *terms: Explained) -> list[str]:
    """Return the words that can be opened."""
    return re.findall(r'class="term" [^>]*>([^<]+)<', explain(html, terms or (TEAM, LAW), set()))


def test_only_the_first_time_a_word_is_there():
    assert marked("<p>Het wijkteam en nog een wijkteam. De Wmo.</p>") == ["wijkteam", "Wmo"]


def test_in_whatever_form_and_whatever_capitals():
    assert marked("<p>Wijkteams werken.</p>") == ["Wijkteams"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Een wijkteamlid en superwijkteam.</p>",
        "<p>Wijkteam-noord en wmo-consulent.</p>",
        "<h2>Het wijkteam</h2>",
        '<p><a href="/wijkteam/">wijkteam</a></p>',
        "<p><button>wijkteam <b>nu</b></button></p>",
        '<img alt="een wijkteam">',
        "<p>Wmo’s en wijkteam's</p>",
    ],
)
def test_not_in_longer_words_links_headings_and_attributes(html):
    assert explain(html, (TEAM, LAW), set()) == html


def test_a_rare_letter_that_looks_the_same_in_capitals_is_left_alone():
    assert marked("<p>De ﬁlm en het ſociaal wijkteam.</p>", LONG) == []


def test_the_longest_term_wins():
    assert marked("<p>Een sociaal wijkteam.</p>", TEAM, LONG) == ["sociaal wijkteam"]


def test_nothing_that_was_harmless_becomes_markup():
    html = explain("<p>Wmo &lt;script&gt; &amp; zo</p>", (LAW,), set())
    assert "&lt;script&gt; &amp; zo" in html
    sly = Explained(4, "<b>", ("Wmo",), "<script>", "/")
    assert "<script>" not in explain("<p>Wmo</p>", (sly,), set())


def test_it_opens_without_a_script():
    html = explain("<p>De Wmo.</p>", (LAW,), set())
    assert 'popovertarget="uitleg-2"' in html
    assert 'id="uitleg-2" popover' in html


def test_a_page_with_two_texts_explains_a_word_once(zhz, term, django_assert_num_queries):
    request = RequestFactory().get("/")
    request.werkplaats = zhz
    first = explain_terms("Een wijkteam & meer.", request)
    with django_assert_num_queries(0):
        second = explain_terms("Nog een wijkteam.", request)
    assert "popover" in first
    assert "&amp; meer" in first
    assert second == "Nog een wijkteam."


def test_each_werkplaats_has_its_own_words(term, elders):
    request = RequestFactory().get("/")
    request.werkplaats = elders
    assert explain_terms("Een wijkteam.", request) == "Een wijkteam."


def test_a_theme_explains_its_words_on_the_page(client, theme, term):
    page = client.get(theme.get_absolute_url()).content.decode()
    assert page.count('class="term"') == 1
    assert "Hulpverleners die samen in één buurt werken." in page


def test_a_long_text_with_many_terms_is_quick():
    terms = tuple(
        Explained(n, f"begrip{n}", (f"begrip{n}", f"begrippen{n}"), "Uitleg.", "/")
        for n in range(300)
    )
    html = "<p>" + "Gewone woorden over de wijk en over elkaar. " * 2_500 + "begrip299</p>"
    explain("<p>warm</p>", terms, set())
    begin = perf_counter()
    assert "popover" in explain(html, terms, set())
    assert perf_counter() - begin < 1
