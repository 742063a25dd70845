"""SRT and VTT: speakers and times stay, cues become what somebody said."""

import pytest

from samenspel.ground.documents import Reason, UnreadableError, read_document

VTT = """WEBVTT

NOTE gemaakt door een programma

00:00:01.000 --> 00:00:03.500
<v Ria Klaassen>Ik <i>bel</i>

00:00:03.500 --> 00:00:05.500
<v Ria Klaassen>nooit &amp; nergens.</v>

00:00:06.000 --> 00:00:07.000
<v Otto>En dan?</v>
"""
SRT = """1
00:00:01,000 --> 00:00:03,500
Otto: Wat doet u als

2
00:00:03,600 --> 00:00:05,000
het niet meer lukt?

3
01:00:06,000 --> 01:00:07,000
- Echt?
- Nee hoor.
"""


def told(text, name):
    document = read_document(text.encode(), name)
    return [(p.speaker, p.from_ms, p.text) for p in document.paragraphs]


def test_voices_of_a_vtt_are_its_speakers():
    assert told(VTT, "gesprek.vtt") == [
        ("Ria Klaassen", 1000, "Ik bel nooit & nergens."),
        ("Otto", 6000, "En dan?"),
    ]


def test_names_and_dashes_in_an_srt_divide_who_speaks():
    assert told(SRT, "gesprek.srt") == [
        ("Otto", 1000, "Wat doet u als het niet meer lukt?"),
        (None, 3_606_000, "Echt?"),
        (None, 3_606_000, "Nee hoor."),
    ]


def test_the_kind_is_known_without_the_name():
    assert read_document(VTT.encode(), "a.txt").kind == "vtt"
    assert read_document(SRT.encode("utf-16"), "a.srt").kind == "srt"


def test_a_long_talk_is_cut_at_a_sentence():
    times = [f"00:{n // 60:02}:{n % 60:02}" for n in range(100)]
    cues = [f"{at}.000 --> {at}.900\n<v Ria>Dat is de zin van {at}.\n" for at in times]
    found = told("WEBVTT\n\n" + "\n".join(cues), "a.vtt")
    assert len(found) > 3
    assert all(text.endswith(".") for _speaker, _from, text in found)
    assert {speaker for speaker, _from, _text in found} == {"Ria"}


def test_a_broken_one_is_told():
    with pytest.raises(UnreadableError) as caught:
        read_document(b"WEBVTT\n\nniets hier klopt --> van de tijd\n", "a.vtt")
    assert caught.value.reason in {Reason.BROKEN, Reason.NO_TEXT}
