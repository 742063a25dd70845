"""Changes of a text: a stretch keeps its words, wherever they go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspel.loop.sources.edits import Edit, applied, differences, in_order, moved

TEXT = "Ik bel nooit meteen. Eerst vraag ik de buurvrouw."
words = st.text("ab é👍\n.", max_size=24)


@st.composite
def text_and_edits(draw):
    text = draw(words)
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return text, [Edit(start, end, draw(words)) for start, end in pairs]


def stretch(text, start, end, edits):
    now = moved(start, end, edits)
    return applied(text, edits)[now.start : now.end], now.touched


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([Edit(0, 2, "Wij")], ("buurvrouw", False)),
        ([Edit(39, 48, "overbuurvrouw")], ("overbuurvrouw", True)),
        ([Edit(39, 39, "lieve ")], ("buurvrouw", False)),
        ([Edit(48, 48, "tje")], ("buurvrouw", False)),
        ([Edit(36, 43, "een overbuur")], ("vrouw", True)),
        ([Edit(43, 49, "!")], ("buur!", True)),
        ([Edit(30, 49, "")], ("", True)),
    ],
)
def test_a_stretch_keeps_its_words(edits, expected):
    assert stretch(TEXT, 39, 48, edits) == expected


@given(text_and_edits(), st.data())
def test_what_no_change_touches_stays_what_it_was(case, data):
    text, edits = case
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    now = moved(start, end, edits)
    after = applied(text, edits)
    assert 0 <= now.start <= now.end <= len(after)
    if not now.touched:
        assert after[now.start : now.end] == text[start:end]


@given(words, words)
def test_the_differences_make_one_text_into_the_other(before, after):
    edits = differences(before, after)
    assert applied(before, in_order(edits)) == after


def test_two_changes_of_one_place_are_refused():
    with pytest.raises(ValueError, match="same place"):
        in_order([Edit(0, 4, "a"), Edit(2, 6, "b")])
