"""Mark stretches of a text, give them codes, and take those away again.

Whoever changes something holds the source first: so two people on the same stretch make one
passage, and every change has its number in the order in which it happened.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.common.meanwhile import require_version
from samenspel.ground.freshness.services import touch as let_go_of_pages
from samenspel.loop.coding.access import may_code, require
from samenspel.loop.coding.models import BlindRound, Code, Coding, Passage, PassageVoice
from samenspel.loop.coding.resting import USES, StillUsedError
from samenspel.loop.coding.services.activity import hold, touch, touch_stretches
from samenspel.loop.coding.services.book import NotInUseError
from samenspel.loop.coding.services.stretches import (
    StretchError,
    proper_stretch,
    require_same_text,
)
from samenspel.loop.coding.services.voices import tell_voices
from samenspel.loop.coding.signals import passages_removed
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source


@transaction.atomic
def mark_passage(
    *,
    source: Source,
    start: int,
    end: int,
    by: Person,
    codes: Iterable[Code] = (),
    seen_version: int | None = None,
) -> Passage:
    """Mark [start, end) of `source` and give it `codes`; what is there already stays as it is.

    Offsets are those in the text of `seen_version`: `ChangedMeanwhileError` when it has changed.
    Raises `StretchError` (see `services.stretches`), `NotInUseError` for a code that was taken out
    of use, and `PermissionDenied` for who doesn't code.
    """
    source = _held(source, by)
    require_same_text(source, seen_version)
    start, end = proper_stretch(source, start, end)
    passage = source.passages.readable().filter(start=start, end=end).order_by("pk").first()
    if passage is None:
        words = source.text[start:end]
        passage = Passage.objects.create(source=source, start=start, end=end, text=words, by=by)
        tell_voices([passage])
    _give(passage, codes, by)
    touch([passage])
    return passage


@transaction.atomic
def uncode(*, passage: Passage, code: Code, by: Person) -> None:
    """Take away what `by` gave (or somebody who is nameless now). What others gave stays.

    A passage that only this code made is removed, unless something else rests on it.
    """
    _held(passage.source, by)
    Coding.objects.filter(passage=passage, code=code).of(by).delete()
    touch([passage])
    current = Passage.objects.get(pk=passage.pk)
    bare = not current.codings.exists() and not current.memo and current.by_id in {by.pk, None}
    if bare and not rests_elsewhere(current):
        _remove(current)


@transaction.atomic
def write_memo(*, passage: Passage, memo: str, by: Person, seen_version: int | None = None) -> None:
    """Write the memo of a passage; everyone who codes it reads and writes the same one.

    Raises `ChangedMeanwhileError` when somebody else wrote meanwhile, and `ValidationError` in a
    blind round: a memo would tell what the others think.
    """
    _held(passage.source, by)
    if is_blind(passage.source, by):
        raise ValidationError(_("Memos wait until this blind round is over."))
    current = Passage.objects.get(pk=passage.pk)
    require_version(current, seen_version)
    if current.memo == memo.strip():
        return
    current.memo = memo.strip()
    current.version += 1
    current.save(update_fields=["memo", "version"])
    touch([current])


@transaction.atomic
def move_passage(
    *, passage: Passage, start: int, end: int, by: Person, seen_version: int | None = None
) -> Passage:
    """Give a passage other boundaries; return where the codes of `by` are now.

    In a blind round only the own codes move: what others marked without being seen stays theirs.
    `seen_version` is that of the text. Raises as `mark_passage` does.
    """
    source = _held(passage.source, by)
    require_same_text(source, seen_version)
    start, end = proper_stretch(source, start, end)
    current = Passage.objects.get(pk=passage.pk)
    if (start, end) == (current.start, current.end):
        return current
    if source.passages.filter(start=start, end=end).exclude(pk=current.pk).exists():
        raise StretchError(_("This very piece is marked already. Give it its code there."))
    if is_blind(source, by) and current.codings.exclude(by=by).exists():
        return _split_off(current, start, end, by)
    touch([current])
    current.start, current.end, current.text = start, end, source.text[start:end]
    current.needs_look = False
    current.version += 1
    current.save(update_fields=["start", "end", "text", "needs_look", "version"])
    tell_voices([current])
    touch([current])
    let_go_of_pages(source.werkplaats_id)
    return current


@transaction.atomic
def remove_passage(*, passage: Passage, by: Person, although_used: bool = False) -> bool:
    """Take away what `by` gave; the passage itself too (True) when nobody else gave it a code.

    Raises `StillUsedError`, and takes nothing away, when something rests on a passage that would
    go; unless somebody knows that (`although_used`).
    """
    _held(passage.source, by)
    Coding.objects.filter(passage=passage).of(by).delete()
    touch([passage])
    if passage.codings.exists():
        return False
    uses = [] if although_used else USES.of([passage])
    if uses:
        raise StillUsedError(uses)
    _remove(passage)
    return True


@transaction.atomic
def settle_look(*, passage: Passage, by: Person) -> None:
    """Say that a passage is still right after its words were corrected."""
    _held(passage.source, by)
    if Passage.objects.filter(pk=passage.pk, needs_look=True).update(needs_look=False):
        touch([passage])


def is_blind(source: Source, person: Person) -> bool:
    """Return whether `person` now codes `source` without seeing what others do."""
    return BlindRound.objects.open().filter(sources=source, coders=person).exists()


def rests_elsewhere(passage: Passage) -> bool:
    """Return whether something in another app points to `passage`, such as a finding."""
    own = {PassageVoice, Coding}
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: passage}).exists()
        for relation in Passage._meta.related_objects
        if relation.related_model not in own
    )


def _held(source: Source, by: Person) -> Source:
    require(may_code(by, source.team))
    return hold(source)


def _give(passage: Passage, codes: Iterable[Code], by: Person) -> None:
    wanted = list(codes)
    known = Code.objects.of_team(passage.source.team).in_bulk([code.pk for code in wanted])
    for code in wanted:
        current = known.get(code.pk)
        if current is None or current.retired_at is not None:
            raise NotInUseError(current or code)
    had = set(passage.codings.filter(by=by).values_list("code_id", flat=True))
    Coding.objects.bulk_create(
        Coding(passage=passage, code_id=pk, by=by) for pk in known if pk not in had
    )


def _split_off(passage: Passage, start: int, end: int, by: Person) -> Passage:
    codes = [coding.code for coding in passage.codings.filter(by=by).select_related("code")]
    passage.codings.filter(by=by).delete()
    touch_stretches(passage.source_id, [(passage.start, passage.end)])
    return mark_passage(source=passage.source, start=start, end=end, by=by, codes=codes)


def _remove(passage: Passage) -> None:
    passages_removed.send(sender=Passage, passages=[passage])
    passage.delete()
    let_go_of_pages(passage.source.werkplaats_id)
