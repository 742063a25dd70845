"""SRT and VTT: cues of a few words, joined to what somebody said, with speaker and time."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from typing import Any

import webvtt
from webvtt.errors import MalformedFileError

from samenspel.ground.documents.document import Document, Paragraph, Reason, UnreadableError
from samenspel.ground.documents.formats.text import decoded, tidy
from samenspel.ground.documents.speakers import Labelled, labelled

_VOICE = re.compile(r"<v(?:\.[^ \t>]+)*[ \t]+([^>]+)>")
_TAG = re.compile(r"</?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^}]*\}", re.IGNORECASE)
_NEW_SPEAKER = re.compile(r"^\s*(?:>>|[-–])\s*")
_ENDS = (".", "?", "!", "…", "”", '"')
LONG_ENOUGH = 350
TOO_LONG = 900
A_PAUSE = 4_000


def read(data: bytes, kind: str) -> Document:
    """Return what was said, joined until somebody else speaks or a sentence has run on enough."""
    text = decoded(data).lstrip("\ufeff")
    try:
        cues = webvtt.from_buffer(BytesIO(text.encode()), format=kind)
    except MalformedFileError as error:
        raise UnreadableError(Reason.BROKEN) from error
    return Document(kind, list(_joined(part for cue in cues.captions for part in _parts(cue))))


def _parts(cue: Any) -> Iterator[Paragraph]:
    """Yield what each voice says in one cue."""
    start, end = _in_ms(cue.start_time), _in_ms(cue.end_time)
    first, *rest = _VOICE.split(cue.raw_text)
    if first.strip():
        yield from _typed(first, start, end)
    for name, words in zip(rest[::2], rest[1::2], strict=True):
        yield Paragraph(_plain(words), tidy(unescape(name)), start, end)


def _typed(words: str, start: int, end: int) -> Iterator[Paragraph]:
    """Yield the lines of a cue; "Name: …" and "- …" begin somebody's words."""
    text, speaker = "", None
    for line in _TAG.sub("", words).split("\n"):
        found: Labelled | None = labelled(_NEW_SPEAKER.sub("", tidy(unescape(line))))
        changes = found is not None or bool(_NEW_SPEAKER.match(line))
        if changes and text:
            yield Paragraph(text, speaker, start, end)
            text, speaker = "", None
        if changes:
            speaker = found.label if found else ""
        said = found.words if found else _NEW_SPEAKER.sub("", tidy(unescape(line)))
        text = f"{text} {said}".strip()
    if text:
        yield Paragraph(text, speaker, start, end)


def _joined(parts: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """Join cues; None as speaker is: nobody said that it is somebody else."""
    now: Paragraph | None = None
    for part in parts:
        if not part.text:
            continue
        if now is not None and _goes_on(now, part):
            now = Paragraph(f"{now.text} {part.text}", now.speaker, now.from_ms, part.until_ms)
            continue
        if now is not None:
            yield _named(now)
        same = part.speaker is None and now is not None
        now = Paragraph(
            part.text, now.speaker if same and now else part.speaker, part.from_ms, part.until_ms
        )
    if now is not None:
        yield _named(now)


def _goes_on(now: Paragraph, part: Paragraph) -> bool:
    if part.speaker is not None and (part.speaker != now.speaker or part.speaker == ""):
        return False
    pause = (part.from_ms or 0) - (now.until_ms or 0)
    ended = now.text.endswith(_ENDS) and (len(now.text) > LONG_ENOUGH or pause > A_PAUSE)
    return not ended and len(now.text) < TOO_LONG


def _named(paragraph: Paragraph) -> Paragraph:
    speaker = paragraph.speaker or None
    return Paragraph(paragraph.text, speaker, paragraph.from_ms, paragraph.until_ms)


def _plain(words: str) -> str:
    return tidy(unescape(_TAG.sub("", words)))


def _in_ms(time: Any) -> int:
    hours, minutes, seconds, milliseconds = time.to_tuple()
    return int(((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds)
