import json

import bibtexparser
import rispy

from samenspel.ground.citing import write_bibtex, write_csl, write_ris

ARTICLE = {
    "id": "berg2017",
    "type": "article-journal",
    "title": "Samen sterk: 100% & {echt} <b>samen</b>",
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
        {"literal": "Gemeente en Zorg"},
    ],
    "issued": {"date-parts": [[2017, 10, 26]]},
    "container-title": "Sociale Vraagstukken",
    "volume": "12",
    "page": "4-19",
    "DOI": "10.1000/a_b",
}


def test_bibtex_can_be_read_by_a_program_that_reads_bibtex():
    (entry,) = bibtexparser.parse_string(write_bibtex([ARTICLE])).entries
    assert (entry.entry_type, entry.key) == ("article", "berg2017")
    assert entry["author"] == "van den Berg, Jan and {Gemeente en Zorg}"
    assert entry["title"] == r"Samen sterk: 100\% \& \{echt\} samen"
    assert entry["pages"] == "4--19"
    assert entry["doi"] == "10.1000/a_b"


def test_bibtex_gives_every_item_a_key_of_its_own():
    written = write_bibtex([{"id": "a"}, {"id": "a"}, {"id": ""}])
    assert [entry.key for entry in bibtexparser.parse_string(written).entries] == [
        "a",
        "aa",
        "bron",
    ]


def test_ris_can_be_read_by_a_program_that_reads_ris():
    (entry,) = rispy.loads(write_ris([ARTICLE]))
    assert entry["type_of_reference"] == "JOUR"
    assert entry["authors"] == ["van den Berg, Jan", "Gemeente en Zorg"]
    assert (entry["start_page"], entry["end_page"]) == ("4", "19")
    assert (entry["year"], entry["date"]) == ("2017", "2017/10/26")


def test_a_line_in_a_title_does_not_begin_a_new_field():
    assert "TY  - BOOK" not in write_ris([{"type": "report", "title": "Kop\r\nTY  - BOOK"}])[10:]
    (entry,) = bibtexparser.parse_string(
        write_bibtex([{"id": "a", "title": "Kop},\n@book{b"}])
    ).entries
    assert entry.key == "a"


def test_csl_json_holds_what_we_know():
    (item,) = json.loads(write_csl([{**ARTICLE, "strange": {"x": 1}}]))
    assert item["author"][1] == {"literal": "Gemeente en Zorg"}
    assert "strange" not in item
