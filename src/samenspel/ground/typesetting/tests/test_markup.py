import pytest

from samenspel.ground.typesetting.markup import Cited, cited_in, plain, render


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
