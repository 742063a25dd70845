from dataclasses import dataclass

import pytest

from samenspel.ground.citing.rendering import STYLES, Bibliography

BOOK = {
    "id": "tonkens2011",
    "type": "book",
    "title": "De affectieve burger",
    "author": [{"family": "Tonkens", "given": "Evelien"}],
    "issued": {"date-parts": [[2011]]},
    "publisher": "Van Gennep",
}
ARTICLE = {
    "id": "berg2017",
    "type": "article-journal",
    "title": "Samen sterk",
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
        {"literal": "Gemeente Schiedam"},
    ],
    "issued": {"date-parts": [[2017, 10, 26]]},
    "container-title": "Sociale Vraagstukken",
    "volume": "12",
    "page": "4-19",
    "DOI": "10.1000/xyz",
}


@dataclass(frozen=True)
class At:
    key: str
    locator: str = ""


def test_apa_in_dutch():
    bibliography = Bibliography([BOOK, ARTICLE])
    assert bibliography.cite([At("tonkens2011", "p. 12")]) == "(Tonkens, 2011, p. 12)"
    told = bibliography.cite([At("berg2017"), At("tonkens2011", "hoofdstuk 3")])
    assert told == "(Tonkens, 2011, hoofdstuk 3; van den Berg &amp; Gemeente Schiedam, 2017)"
    first, second = bibliography.entries()
    assert first == "Tonkens, E. (2011). <i>De affectieve burger</i>. Van Gennep."
    assert second.startswith("van den Berg, J., &amp; Gemeente Schiedam. (2017). Samen sterk.")
    assert '<a href="https://doi.org/10.1000/xyz">' in second


def test_chicago_gives_dutch_titles_no_capitals():
    bibliography = Bibliography([BOOK], "chicago")
    assert bibliography.cite([At("tonkens2011")]) == "(Tonkens 2011)"
    (entry,) = bibliography.entries()
    assert entry == "Tonkens, Evelien. 2011. <i>De affectieve burger</i>. Van Gennep."


def test_numbers_follow_the_order_in_which_things_are_cited():
    bibliography = Bibliography([BOOK, ARTICLE], "vancouver")
    assert bibliography.cite([At("berg2017")]) == "(1)"
    assert bibliography.cite([At("tonkens2011", "p. 12")]) == "(2, p. 12)"
    assert bibliography.keys == ["berg2017", "tonkens2011"]
    assert bibliography.entries()[1].startswith("Tonkens E. De affectieve burger.")
    later = Bibliography([BOOK, ARTICLE], "vancouver", order=["tonkens2011", "berg2017"])
    assert later.cite([At("berg2017")]) == "(2)"


@pytest.mark.parametrize("style", ["apa", "chicago"])
def test_what_would_look_the_same_gets_a_letter(style):
    other = {**BOOK, "id": "t2", "title": "Ander boek"}
    bibliography = Bibliography([BOOK, other], style)
    assert "2011b" in bibliography.cite([At("tonkens2011")])
    assert [entry.count("2011a") for entry in bibliography.entries(["t2"])] == [1]


def test_only_what_was_cited_stands_in_the_list():
    bibliography = Bibliography([BOOK, ARTICLE])
    assert bibliography.entries() == []
    assert bibliography.as_list() == ""
    bibliography.cite([At("berg2017")])
    assert bibliography.as_list().count("<li") == 1
    assert len(bibliography.entries(["berg2017", "tonkens2011", "nobody"])) == 2


def test_a_reference_that_we_do_not_know_is_told_with_a_question_mark():
    told = Bibliography([BOOK]).cite([At("tonkens2011"), At("<b>")])
    assert told == '(Tonkens, 2011) <span class="unknown-reference">(&lt;b&gt;?)</span>'
    assert Bibliography([]).cite([]) == ""


def test_references_lead_to_their_place_in_the_list():
    bibliography = Bibliography([BOOK], anchor="bron-")
    assert 'href="#bron-tonkens2011">Tonkens, 2011</a>)' in bibliography.cite([At("tonkens2011")])
    assert '<li id="bron-tonkens2011">' in bibliography.as_list()


@pytest.mark.parametrize("style", STYLES)
def test_nothing_that_somebody_typed_becomes_a_tag(style):
    bad = "<script>alert(1)</script> \ue000 \ue020 & \"'"
    told = {"id": "x", "title": bad, "URL": f"https://{bad}"}
    item = {**ARTICLE, **told, "author": [{"literal": bad}]}
    bibliography = Bibliography([item], style, anchor="bron-")
    told = bibliography.cite([At("x", bad)]) + bibliography.as_list()
    assert "<script" not in told
    assert not any("\ue000" <= one <= "\uf8ff" for one in told)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("locale", ["nl-NL", "en", "xx"])
def test_little_known_and_strange_works_are_told_too(style, locale):
    items = [
        {"id": "a", "type": "webpage"},
        {"id": "A", "type": "book", "title": "😀 عنوان", "issued": {"literal": "lente"}},
        {"id": "c", "type": "report", "title": "X", "editor": [{"family": "Ed", "given": "I."}]},
        {"id": "d", "type": "nonsense", "title": "Y", "author": "nobody", "issued": "2011"},
    ]
    bibliography = Bibliography(items, style, locale)
    assert bibliography.cite([At(item["id"]) for item in items])
    assert all(bibliography.entries())
    assert len(bibliography.entries()) == 4


def test_a_title_where_an_author_would_stand_is_told_once():
    bibliography = Bibliography([{"id": "a", "type": "report", "title": "Zonder maker"}])
    assert bibliography.entries(["a"]) == ["<i>Zonder maker</i>. (z.d.)."]
