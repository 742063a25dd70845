import time
from contextlib import suppress

import pytest

from samenspel.ground.citing import UnreadableError, read_references, write_bibtex, write_ris
from samenspel.ground.citing.reading import Reason, decoded

BIBTEX = r"""
@string{vg = "Van Gennep"}
@book{Tonkens:2011,
  title = {De {affectieve} burger: 100\% {\"e}n \'e\'en},
  author = {Tonkens, Evelien and van den Berg, J{\"o}rg and {Gemeente en Zorg}},
  publisher = vg, year = 2011, month = oct, pages = {1--20}, url = {https://ex.org/a_b?c=1}}
@article{b, title = "50% korting", journal = {J}, number = 3, date = {2017-10-26}}
"""

RIS = """TY  - JOUR
AU  - Berg, Jan van den
AU  - Movisie
TI  - Samen <i>sterk</i>
T2  - Sociale Vraagstukken
PY  - 2017/10/26
SP  - 4
EP  - 19
DO  - https://doi.org/10.1000/XYZ
ER  -

TY - ELEC
T1 - Site
ER -
"""


def troubles_of(text):
    with pytest.raises(UnreadableError) as error:
        read_references(text)
    return [(one.reason, one.line) for one in error.value.troubles]


def test_bibtex_with_its_accents_strings_and_names():
    book, article = [found.item for found in read_references(BIBTEX)]
    assert book["title"] == "De affectieve burger: 100% ën één"
    assert book["author"] == [
        {"family": "Tonkens", "given": "Evelien"},
        {"family": "Berg", "given": "Jörg", "non-dropping-particle": "van den"},
        {"literal": "Gemeente en Zorg"},
    ]
    assert book["publisher"] == "Van Gennep"
    assert book["issued"] == {"date-parts": [[2011, 10]]}
    assert (book["page"], book["URL"]) == ("1-20", "https://ex.org/a_b?c=1")
    assert (article["title"], article["issue"]) == ("50% korting", "3")


def test_ris_as_different_programs_write_it():
    article, site = [found.item for found in read_references(RIS.replace("\n", "\r\n"))]
    assert article["author"][0]["non-dropping-particle"] == "van den"
    assert article["author"][1] == {"literal": "Movisie"}
    assert (article["title"], article["page"]) == ("Samen sterk", "4-19")
    assert (article["DOI"], article["issued"]) == ("10.1000/xyz", {"date-parts": [[2017, 10, 26]]})
    assert (site["type"], site["title"]) == ("webpage", "Site")


def test_dois_one_on_a_line():
    first, second = read_references("https://doi.org/10.1000/xyz\n\ndoi:10.5281/Zenodo.12.")
    assert (first.item["DOI"], second.item["DOI"]) == ("10.1000/xyz", "10.5281/zenodo.12")


def test_csl_json():
    (found,) = read_references('[{"type": "book", "title": "X", "weird": [1]}]')
    assert found.item == {"id": "", "type": "book", "title": "X"}


@pytest.mark.parametrize("write", [write_bibtex, write_ris])
def test_what_we_write_we_read_again(write):
    items = [found.item for found in read_references(BIBTEX + "\n")]
    again = [found.item for found in read_references(write(items))]
    for before, after in zip(items, again, strict=True):
        for name in ("title", "author", "type", "page", "publisher", "container-title"):
            assert after.get(name) == before.get(name)


def test_two_with_the_same_key_are_both_read():
    found = read_references("@book{a, title={Een}}\n@book{a, title={Twee}}")
    assert [one.item["title"] for one in found] == ["Een", "Twee"]


@pytest.mark.parametrize(
    ("text", "troubles"),
    [
        ("", [(Reason.NOTHING, 0)]),
        ("zomaar wat", [(Reason.UNKNOWN, 0)]),
        ("\n@book{x, title={open", [(Reason.BROKEN, 2)]),
        ("@book{a, title={b}}\n@book{x, author={A}}", [(Reason.NO_TITLE, 2)]),
        ("@book{x, title={CafÃ©}}", [(Reason.LETTERS, 1)]),
        ("TY  - BOOK\nTI  - x\n", [(Reason.BROKEN, 1)]),
        ("TY  - BOOK\nER  - \n", [(Reason.NO_TITLE, 1)]),
        ("[{", [(Reason.BROKEN, 1)]),
        ("[1]", [(Reason.BROKEN, 0)]),
        ("@book{a, title={" + "{" * 50, [(Reason.BROKEN, 1)]),
        ("@book{a, title={b}}\n" * 10_000, [(Reason.TOO_MANY, 0)]),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, troubles):
    assert troubles_of(text) == troubles


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title={" + "{" * 200_000,
        "@book{a, title={" + r"\'" * 10_000 + "}}",
        "10.1234/" + "a" * 100_000,
        "TY  - BOOK\n" + "AU  - a\n" * 10_000,
    ],
)
def test_what_was_made_to_keep_us_busy_does_not(text):
    began = time.perf_counter()
    with suppress(UnreadableError):
        read_references(text)
    assert time.perf_counter() - began < 5


def test_files_in_other_letters():
    assert decoded("Café".encode("utf-8-sig")) == "Café"
    assert decoded("Café".encode("cp1252")) == "Café"
    assert decoded("Café".encode("utf-16")) == "Café"
