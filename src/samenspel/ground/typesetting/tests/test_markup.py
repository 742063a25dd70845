import re

import pytest

from samenspel.ground.typesetting.markup import Cited, cited_in, headings_in, plain, render


def test_text_becomes_paragraphs_lists_and_headings():
    html = render("# Wat we zagen\n\nEen *nieuwe* **buur**.\n\n- een\n- twee", level=3).html
    assert "<h3>Wat we zagen</h3>" in html
    assert "<p>Een <em>nieuwe</em> <strong>buur</strong>.</p>" in html
    assert "<li>een</li>" in html


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![x](javascript:alert(1))"],
)
def test_no_markup_of_others_survives(text):
    html = render(text).html
    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
def test_a_link_leads_to_a_page(address):
    assert "href" not in render(f"[hier]({address})").html
    assert 'href="https://example.org/"' in render("[hier](https://example.org/)").html


def test_notes_come_apart_and_are_numbered_on():
    done = render("Dat zei hij[^a] en zij[^b].\n\n[^a]: Eén.\n\n[^b]: *Twee*.", first_note=4)
    assert 'href="#t-n4"' in done.html
    assert "Eén" not in done.html
    assert [(note.number, note.html.strip()) for note in done.notes] == [
        (4, "<p>Eén.</p>"),
        (5, "<p><em>Twee</em>.</p>"),
    ]


def test_references_are_told_by_whoever_knows_them():
    seen = []

    def cite(cited):
        seen.extend(cited)
        return "(Tonkens, 2011)"

    assert "zo (Tonkens, 2011)." in render("zo [@tonkens2011, p. 12; @wrr2012].", cite=cite).html
    assert seen == [Cited("tonkens2011", "p. 12"), Cited("wrr2012")]
    assert cited_in("zo [@a] en [@b, p. 3; @c]") == [Cited("a"), Cited("b", "p. 3"), Cited("c")]


def test_plain_words_have_no_markup():
    text = "# Kop\n\nEen *nieuwe* buur[^1] zei [@wrr2012] iets.\n\n[^1]: Noot."
    assert plain(text) == "Kop\nEen nieuwe buur zei  iets."


def test_a_long_address_is_not_multiplied():
    text = f"[a]: https://example.org/{'x' * 8000}\n\n" + "[a] " * 8000
    assert len(render(text).html) < 2 * len(text)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("## Een", "2"),
        ("# Een\n\n### Twee\n\n## Drie\n\n# Vier", "2332"),
        ("### Een\n\n## Twee\n\n# Drie\n\n## Vier", "2223"),
        ("# a\n\n## a\n\n### a\n\n#### a\n\n##### a\n\n###### a", "234566"),
    ],
)
def test_headings_never_skip_a_level(text, levels):
    assert "".join(re.findall(r"<h(\d)>", render(text, level=2).html)) == levels


def test_a_text_stands_under_the_headings_before_it():
    first = render("# Een", level=2)
    assert "<h3>Twee</h3>" in render("## Twee", level=2, under=first.under).html
    assert "<h2>Twee</h2>" in render("# Twee", level=2, under=first.under).html
    assert headings_in("# Een\n\n### Twee") == [1, 3]


def test_without_a_level_a_heading_is_only_bold():
    assert render("# Let op", level=None).html == "<p><strong>Let op</strong></p>"
