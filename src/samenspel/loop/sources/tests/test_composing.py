"""From what was read to a text with its turns."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from samenspel.ground.documents import Paragraph
from samenspel.loop.sources.composing import MOST_FOUND, compose, found_speakers

LINES = ["Ria: Hoi", "Ria:", "Otto (00:12): Dag", "Ja hoor.", "Spreker 1  00:15", "", "🙂: x"]
WORDS = st.sampled_from(LINES)
PARAGRAPHS = st.builds(
    Paragraph,
    WORDS,
    st.sampled_from([None, None, "Ria", "Otto", "Nel"]),
    st.sampled_from([None, 0, 12_000]),
)
NAMES = {"Ria": "D1", "Otto": "INT", "Spreker 1": "D2"}


@given(st.lists(PARAGRAPHS, max_size=12))
def test_turns_lie_one_after_the_other_and_say_what_stands_there(paragraphs):
    composed = compose(paragraphs, NAMES)
    for before, after in pairwise(composed.turns):
        assert before.end < after.start
    for turn in composed.turns:
        assert 0 <= turn.start <= turn.words_start <= turn.end <= len(composed.text)
        label = composed.text[turn.start : turn.words_start]
        assert label in {"", f"{turn.label}: "}
        assert turn.start == 0 or composed.text[turn.start - 1] == "\n"


@given(st.lists(PARAGRAPHS, max_size=12))
def test_no_words_are_lost(paragraphs):
    text = compose(paragraphs, NAMES).text
    for word in ("Hoi", "Dag", "hoor", "x"):
        assert text.count(word) == sum(word in one.text for one in paragraphs)


def test_two_labels_of_one_name_are_one_speaker():
    told = [Paragraph("Ria: Hoi"), Paragraph("R: Dag")]
    assert compose(told, {"Ria": "D1", "R": "D1"}).labels == ["D1"]


def test_who_goes_on_in_a_file_with_times_is_not_named_again():
    told = [Paragraph("Hoi.", "Ria", 0, 5), Paragraph("En dag.", "Ria", 6, 9)]
    composed = compose(told, {"Ria": "D1"})
    assert composed.text == "D1: Hoi.\nEn dag."
    assert [(turn.label, turn.from_ms) for turn in composed.turns] == [("D1", 0), ("D1", 6)]


def test_words_of_whom_nobody_says_who_it_is_belong_to_nobody():
    told = [Paragraph("Hoi.", "Ria", 0, 5), Paragraph("Echt?", None, 6, 9)]
    assert [turn.label for turn in compose(told, {"Ria": "D1"}).turns] == ["D1", None]


def test_a_name_on_a_line_of_its_own_goes_with_the_next():
    told = [Paragraph("Spreker 1  00:15"), Paragraph("Hoi."), Paragraph("En dag.")]
    composed = compose(told, {"Spreker 1": "D2"})
    assert composed.text == "D2: Hoi.\nEn dag."
    assert composed.turns[0].from_ms == 15_000


def test_a_text_full_of_colons_gives_a_list_one_can_look_at():
    told = [Paragraph(f"Woord{number}x: en dan") for number in range(300)]
    assert len(found_speakers(told)) <= MOST_FOUND
