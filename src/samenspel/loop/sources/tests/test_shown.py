"""A text as it is drawn: every character in its place, and nothing that was taken back."""

from html import unescape
from re import findall, sub

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from samenspel.loop.sources.models import Speaker
from samenspel.loop.sources.reader import BLOT, lines_of
from samenspel.loop.sources.shown import Segment, shown_lines
from samenspel.loop.sources.templatetags.sources import voice
from tests.focus_group import a_focus_group, a_transcript

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(zhz, researcher):
    return a_focus_group(zhz, keeper=researcher)


def drawn(source, marked=()):
    return render_to_string(
        "sources/parts/lines.html", {"lines": shown_lines(lines_of(source), marked)}
    )


def words_in(html):
    spans = findall(r'<span class="line__text">(.*)</span></p>', html)
    shown = [sub(r'(</span>) ?<span class="line__(note|time)">.*', "", span) for span in spans]
    return [unescape(sub("<[^>]+>", "", words)) for words in shown]


def test_a_line_holds_exactly_its_characters(group):
    group.transcript.text += '\n\nEn dan: 2 < 3 & "klaar"  met  spaties'
    group.transcript.save()
    marked = [Segment(50, 130, "passage", (("data-passages", "7"),), is_mark=True)]
    for found in (drawn(group.transcript), drawn(group.transcript, marked)):
        assert "\n".join(words_in(found)) == group.transcript.text


def test_the_label_and_the_words_are_cut_apart(group):
    html = drawn(group.transcript)
    assert '<span class="line__label">D1: </span>Ik bel nooit meteen.' in html
    assert 'id="r2" data-start="46"' in html


def test_a_mark_over_two_lines_is_cut_at_their_ends(group):
    text = group.transcript.text
    start, end = text.index("die kent"), text.index("in het wijkteam")
    html = drawn(group.transcript, [Segment(start, end, "passage", is_mark=True)])
    assert '<mark class="passage">die kent iedereen.</mark>' in html
    assert (
        '<mark class="passage line__label">D2: </mark><mark class="passage">Bij ons </mark>' in html
    )


def test_words_that_were_taken_back_are_not_read_and_keep_their_place(group):
    group.d1.answered_at = timezone.now()
    group.d1.save()
    html = drawn(group.transcript, [Segment(60, 70, "passage", is_mark=True)])
    assert "buurvrouw" not in html
    assert "line__note" in html
    assert len("\n".join(words_in(html))) == len(group.transcript.text)
    assert BLOT in html
    assert 'aria-hidden="true"' in html


def test_two_speakers_never_look_the_same(group):
    looks = {voice(Speaker(label=str(number), number=number)) for number in range(40)}
    assert len(looks) == 40


def test_what_somebody_types_is_never_a_program(group):
    source = a_transcript(group.team, [("<b>X", "<script>alert(1)</script>")], {}, title="Raar")
    assert "<script" not in drawn(source)
    assert "<b>" not in drawn(source)
