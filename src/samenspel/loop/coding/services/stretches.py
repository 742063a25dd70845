"""Which stretches of a text can be marked."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.sources.edits import Edit, moved
from samenspel.loop.sources.models import Source, TextChange
from samenspel.loop.sources.reader import BLOT, lines_between

LONGEST = 20_000
"""Who marks more characters than this at once did so by mistake."""


class StretchError(ValidationError):
    """This stretch can't be marked; the message says what to do."""


def proper_stretch(source: Source, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) of `source` without white space around it.

    Raises `StretchError` when nothing is left, when it lies outside the text, and when words in it
    were taken back.
    """
    if not 0 <= start < end <= len(source.text):
        raise StretchError(_("Choose some words first."))
    if end - start > LONGEST:
        raise StretchError(_("This is too much at once. Choose a shorter piece."))
    words = source.text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start >= end:
        raise StretchError(_("Choose some words first."))
    shown = "\n".join(line.text for line in lines_between(source, start, end))
    first = source.text.rfind("\n", 0, start) + 1
    if BLOT in shown[start - first : end - first]:
        raise StretchError(_("Words in this piece were taken back. Choose a piece without them."))
    return start, end


def require_same_text(source: Source, seen_version: int | None) -> None:
    """Raise `ChangedMeanwhileError` when the text is not as it was seen."""
    if seen_version is not None and source.version != seen_version:
        raise ChangedMeanwhileError(source)


def where_now(source: Source, start: int, end: int, seen_version: int) -> tuple[int, int]:
    """Return where a stretch of the text of `seen_version` lies in the text of now."""
    changes = TextChange.objects.filter(
        source=source, version__gt=seen_version, version__lte=source.version
    )
    for change in changes.order_by("version"):
        place = moved(start, end, [Edit(*edit) for edit in change.edits])
        start, end = place.start, place.end
    return start, end
