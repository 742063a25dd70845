import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspel.ground.text.normalise import stems, terms, words
from samenspel.ground.text.stop_words import word_set


def parts(word: str) -> set[str]:
    return set(terms(word)[0].parts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wijkteams", "wijkteam"),
        ("gemeenten", "gemeente"),
        ("formele", "formeel"),
        ("sociale", "sociaal"),
        ("eenzame", "eenzaamheid"),
        ("organisaties", "organisatie"),
        ("brieven", "brief"),
        ("huizen", "huis"),
        ("gezinnen", "gezin"),
        ("leden", "lid"),
        ("teamleden", "teamlid"),
        ("ideeën", "idee"),
        ("thema’s", "thema"),
        ("themas", "thema"),
        ("clienten", "cliënt"),
        ("WMO", "Wmo"),
        ("zzp'ers", "zzp"),
        ("e-mail", "email"),
        ("coo\u0308rdinator", "coördinator"),
        ("cor\u00adrectie", "correctie"),
        ("stages", "stage"),
        ("mogelijkheden", "mogelijkheid"),
    ],
)
def test_these_count_as_the_same_word(one, other):
    assert stems(one) == stems(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [("gemeente", "menen"), ("advies", "advie"), ("zonnebank", "bank"), ("2016", "2017")],
)
def test_these_are_different_words(one, other):
    assert stems(one) != stems(other)


@pytest.mark.parametrize(
    ("compound", "expected"),
    [
        ("wijkteamleden", {"wijk", "team", "lid", "wijkteam", "teamlid"}),
        ("beroepsproducten", {"beroep", "product"}),
        ("docentonderzoekers", {"docent", "onderzoeker"}),
        ("dagbesteding", {"dag", "bested"}),
        ("sfeerverslag", {"sfer", "verslag"}),
        ("zorgmanagers", {"zorg", "manager"}),
    ],
)
def test_a_compound_is_found_by_its_parts(compound, expected):
    assert parts(compound) == expected


@pytest.mark.parametrize(
    "word",
    sorted(
        word_set(
            "gemeente organisatie onderzoek maatschappelijk overheid werkplaats samenspel "
            "wethouder mantelzorg Rotterdam Dordrecht tussenwerker overdraagbaar"
        )
    ),
)
def test_a_word_that_is_no_compound_stays_whole(word):
    assert parts(word) == set()


def test_a_hyphen_divides_but_not_after_a_letter_or_two():
    assert stems("Wmo-consulenten formeel-informeel") == ["wmo", "consulent", "formel", "informel"]
    assert stems("co-creatie") == ["cocreatie"]


def test_numbers_stay_and_lose_the_dots_of_thousands():
    assert stems("In 2016-2017 gaf men 1.500 euro") == ["2016", "2017", "gaf", "1500", "euro"]


def test_words_that_say_nothing_are_left_out():
    assert stems("De het een, o.a. d.w.z. zo'n 't") == []


def test_a_word_knows_its_place_in_the_text():
    text = "De Wmo-consulent en thema’s"
    assert [text[word.start : word.end] for word in words(text)] == ["Wmo", "consulent", "thema’s"]


@given(st.text())
def test_any_text_gives_plain_stems(text):
    for term in terms(text):
        for stem in (term.stem, *term.parts, *term.smallest):
            assert stem
            assert stem.isalnum()
            assert stem == stem.lower()


@given(st.text(alphabet="lesdagwerk", min_size=20, max_size=60))
def test_no_word_takes_long_to_cut(word):
    began = time.perf_counter()
    terms(word)
    assert time.perf_counter() - began < 0.2


def test_a_long_text_is_read_fast():
    text = "De wijkteamleden van de gemeente spraken met bewoners over hun vragen. " * 2000
    terms(text)
    began = time.perf_counter()
    terms(text)
    assert len(text.split()) / (time.perf_counter() - began) > 200_000
