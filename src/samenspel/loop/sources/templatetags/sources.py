"""Drawing the lines of a text, and who speaks in it. Plain strings: a page holds thousands."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samenspel.loop.sources.models import Speaker
from samenspel.loop.sources.shown import WITHHELD, Segment, ShownLine

register = template.Library()

SHAPES = COLOURS = 8


@register.simple_tag
def voice(speaker: Speaker | None) -> SafeString:
    """Return the classes that give a speaker its colour and shape; together they are its own."""
    if speaker is None:
        return SafeString("")
    colour = speaker.number % COLOURS
    shape = (speaker.number + speaker.number // COLOURS) % SHAPES
    return SafeString(f"voice voice--c{colour} voice--s{shape}")


@register.simple_tag
def source_line(shown: ShownLine) -> SafeString:
    """Draw one line; `.line__text` holds exactly the characters of the line."""
    line = shown.line
    text, number = line.text, line.number
    pieces = "".join(_drawn(segment, text, line.start) for segment in shown.segments)
    kinds, shape, time, note = "line", "", "", ""
    if line.turn is not None:
        kinds += f" {voice(line.speaker)}"
        if line.opens_turn:
            kinds += " line--opens"
            shape = '<span class="voice__shape" aria-hidden="true"></span>'
            time = _drawn_time(line.turn.from_ms)
    if line.withheld:
        said = escape(_("[These words were taken back]"))
        note = f'<span class="line__note">{said}</span>'
    return mark_safe(
        f'<p class="{kinds}" id="r{number}" data-start="{line.start}" data-end="{line.end}">'
        f'<span class="line__number">{number}</span>{shape}'
        f'<span class="line__body"><span class="line__text">{pieces}</span>{note}{time}</span>'
        "</p>\n"
    )


@register.filter
def clock(milliseconds: int | None) -> str:
    """Return a time of a recording as "1:02:05"."""
    if milliseconds is None:
        return ""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"


def _drawn(segment: Segment, text: str, begin: int) -> str:
    words = escape(text[segment.start - begin : segment.end - begin])
    if not segment.classes and not segment.attrs and not segment.is_mark:
        return words
    attrs = "".join(f' {name}="{escape(value)}"' for name, value in segment.attrs)
    if WITHHELD in segment.classes:
        attrs += ' aria-hidden="true"'
    kind = "mark" if segment.is_mark else "span"
    return f'<{kind} class="{segment.classes}"{attrs}>{words}</{kind}>'


def _drawn_time(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    return f' <span class="line__time">{clock(milliseconds)}</span>'
