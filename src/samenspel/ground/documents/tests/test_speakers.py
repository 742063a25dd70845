"""Which labels look like speakers; a person has the last word."""

import pytest

from samenspel.ground.documents.speakers import Labelled, heading_of_turn, labelled, speakers_in


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ria: Ik bel nooit.", Labelled("Ria", "Ik bel nooit.")),
        ("R1: Ja", Labelled("R1", "Ja")),
        ("Interviewer:   Wat doet u?", Labelled("Interviewer", "Wat doet u?")),
        ("interviewer: Wat doet u?", Labelled("interviewer", "Wat doet u?")),
        ("Spreker 2 (00:12:05): Hallo", Labelled("Spreker 2", "Hallo", 725_000)),
        ("[00:12:05] Ria: Hallo", Labelled("Ria", "Hallo", 725_000)),
        ("12:05 Ria de Wit: Hallo", Labelled("Ria de Wit", "Hallo", 725_000)),
        ("**Ria**: Hallo", Labelled("Ria", "Hallo")),
        ("Mevr. de Wit: Hallo", Labelled("Mevr. de Wit", "Hallo")),
        ("D1:", Labelled("D1", "")),
        ("Ik zei nog tegen haar, doe het niet: en toch.", None),
        ("dat is dus het probleem: niemand belt", None),
        ("https://example.org/pagina", None),
        ("12:30 uur begonnen we", None),
        ("Om 10:30 begonnen we", None),
        ("Eén van de dingen die opviel was dit: niets", None),
    ],
)
def test_the_start_of_a_line(line, found):
    assert labelled(line) == found


def test_a_name_and_a_time_on_a_line_of_their_own():
    assert heading_of_turn("Spreker 1  00:12") == Labelled("Spreker 1", "", 12_000)
    assert heading_of_turn("We begonnen om 10:30") is not None  # one of many; a person looks
    assert heading_of_turn("Spreker 1") is None


def test_a_label_that_comes_back_is_likely_a_speaker():
    lines = ["Datum: 3 mei", "Ria: Hoi", "Otto: Dag", "Ria: Ja", "Otto: Nee", "Bo: Ook hoi"]
    found = {speaker.label: speaker for speaker in speakers_in([*lines, "De conclusie: niets"])}
    assert "Datum" not in found
    assert found["Ria"].times == 2
    assert found["Bo"].likely
    assert not found["De conclusie"].likely


def test_a_text_without_speakers_has_none():
    lines = ["We kookten soep.", "Let op: het was heet.", "Kortom: een mooie dag."]
    assert speakers_in(lines) == []
