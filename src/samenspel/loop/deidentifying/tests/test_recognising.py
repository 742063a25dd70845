"""Recognising: numbers by their check digits, ages and names by what is said around them."""

from types import SimpleNamespace

import pytest

from bench import names as bench
from samenspel.loop.deidentifying.models import TraceKind
from samenspel.loop.deidentifying.recognise import Trace, apart, everywhere, find, lists
from samenspel.loop.deidentifying.recognise.ages import years_in
from samenspel.loop.deidentifying.recognise.numbers import passes_eleven_test, passes_iban_check
from samenspel.loop.deidentifying.stand_ins import proposal, rounded_age

PHONES = [
    "06-12345678", "06 12 34 56 78", "0612345678", "06.12.34.56.78", "+31 6 12345678",
    "+31 (0)6 12345678", "0031612345678", "010-1234567", "(010) 123 45 67", "0180 12 34 56",
]  # fmt: skip


def found(text, **known):
    return [(text[one.start : one.end], one.kind) for one in apart(find(text, **known))]


@pytest.mark.parametrize("number", PHONES)
def test_telephone_numbers_in_all_usual_spellings(number):
    assert found(f"bel maar {number} na het eten") == [(number, "phone")]


@pytest.mark.parametrize(
    "words", ["in 2017 waren er 1200 mensen", "op 06-12-2017", "zaak 12345678901234", "€ 1.000.000"]
)
def test_other_numbers_are_nobodys(words):
    assert found(words) == []


@pytest.mark.parametrize(
    ("digits", "right"),
    [("111222333", True), ("123456782", True), ("12345678", False), ("111222334", False)],
)
def test_the_eleven_test(digits, right):
    assert passes_eleven_test(digits) == right


def test_a_number_that_is_called_so_needs_no_check():
    assert found("mijn bsn is 111222334") == [("111222334", "bsn")]
    assert found("artikel 111222334") == []


def test_bank_accounts_of_here_and_elsewhere():
    assert passes_iban_check("NL91ABNA0417164300")
    assert found("naar BE68 5390 0754 7034 dus") == [("BE68 5390 0754 7034", "iban")]
    assert found("naar BE68 5390 0754 7035 dus") == []


@pytest.mark.parametrize(
    ("words", "years"),
    [("43 jaar", 43), ("zevenenvijftig", 57), ("tweeënzestig jaar", 62), ("twaalf", 12),
     ("82-jarige", 82), ("geboren op 3 mei 1954", None), ("12-04-1961", None)],
)  # fmt: skip
def test_how_old_somebody_is_in_figures_and_words(words, years):
    assert years_in(words) == years


@pytest.mark.parametrize(
    ("words", "instead"),
    [("43 jaar", "[tussen 40 en 50]"), ("zes", "[jonger dan 10]"), ("94", "[ouder dan 90]"),
     ("geboren in 1948", "[geboortedag]")],
)  # fmt: skip
def test_an_age_is_rounded(words, instead):
    assert rounded_age(words) == instead


def test_the_next_number_is_proposed():
    assert proposal(TraceKind.NAME, "Ria", ["[naam 1]", "[naam 7]", "Aicha"]) == "[naam 8]"
    assert proposal(TraceKind.PHONE, "06", []) == "[telefoon]"


def test_people_and_organisations_that_are_known():
    text = "dat zei bo tegen Bo, van welzijn zuid"
    assert found(text, people=["Bo de Wit"], organisations=["Welzijn Zuid"]) == [
        ("Bo", "name"), ("welzijn zuid", "organisation"),
    ]  # fmt: skip


def test_where_somebody_lives_is_no_part_of_the_name():
    said = "Dan loop ik naar mevrouw Fatima Yilmaz op de Lange Haven 14, bij meneer op den Brouw."
    assert ("Fatima Yilmaz", "name") in found(said)
    assert ("Lange Haven 14", "address") in found(said)
    assert found("Dat is Jan op den Brouw.") == [("Jan op den Brouw", "name")]


def test_who_is_named_once_is_found_everywhere():
    text = "Mijn naam is Fatima Yilmaz. Fatima zei dat."
    traces = apart(everywhere(text, find(text)))
    assert [text[one.start : one.end] for one in traces] == ["Fatima Yilmaz", "Fatima"]


def test_of_two_at_one_place_the_more_certain_counts():
    sure, long = Trace(5, 9, "bsn", certainty=4), Trace(0, 12, "name", certainty=1)
    assert apart([long, sure]) == [sure]
    assert apart([long, Trace(5, 9, "name")]) == [long]


def test_as_much_is_found_in_the_made_up_lines_as_was_measured():
    """Builds the lists of deduce when they aren't there yet: once, about a minute."""
    if not lists.are_prepared(bench.FOLDER):
        lists.prepare(bench.FOLDER)
    aside, tuned = bench.read("aside"), bench.read("tuned")
    both = bench.found_in(aside.text)
    assert bench.compare(aside, both["both"]).recall >= 92
    assert bench.compare(aside, both["both"]).precision >= 85
    assert bench.compare(aside, both["own patterns"]).recall >= 87
    assert bench.compare(tuned, apart(everywhere(tuned.text, find(tuned.text)))).recall >= 95


def test_lists_that_can_not_be_used_say_so(tmp_path, monkeypatch):
    monkeypatch.setattr(lists, "NEEDED_MEMORY", 10**15)
    with pytest.raises(lists.ListsError, match="memory"):
        lists.prepare(tmp_path)
    assert not lists.are_prepared(tmp_path)


def test_who_reads_with_the_lists_knows_no_secret_and_tells_no_words(monkeypatch, tmp_path):
    seen = {}

    def run(command, **said):
        seen.update(said["env"])
        return SimpleNamespace(returncode=1, stdout="", stderr="KeyError: 'Ria Klaassen'")

    monkeypatch.setenv("SAMENSPEL_SECRET_KEY", "geheim")
    monkeypatch.setattr(lists, "_check_memory", lambda: None)
    monkeypatch.setattr(lists.subprocess, "run", run)
    with pytest.raises(lists.ListsError) as failed:
        lists.find_by_lists("Ria Klaassen belt.", tmp_path)
    assert "Ria" not in str(failed.value)
    assert "geheim" not in seen.values()
