"""Add what the search did not find."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.loop.deidentifying import access
from samenspel.loop.deidentifying.models import Decision, Suggestion, TraceKind
from samenspel.loop.deidentifying.services.searching import BY_PERSON
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import BLOT, safe_text


@transaction.atomic
def add_by_hand(*, source: Source, words: str, kind: str, by: Person) -> list[Suggestion]:
    """Suggest each place where `words` stand, exactly so; somebody decides about them afterwards.

    Raises `ValidationError` (at `words`) when they don't stand in the text. What was rejected
    there is open again; what is suggested already stays as it is.
    """
    access.require(access.may_decide(by, source.team))
    current = Source.objects.select_for_update().get(pk=source.pk)
    places = _places(safe_text(current), " ".join(words.split()))
    if not places:
        raise ValidationError({"words": _("These words do not stand in the text, written so.")})
    standing = list(current.suggestions.all())
    added = []
    for start, end in places:
        here = [one for one in standing if one.start < end and start < one.end]
        if any(one.decision == Decision.ACCEPTED for one in here):
            continue
        same = next((one for one in here if (one.start, one.end) == (start, end)), None)
        Suggestion.objects.filter(pk__in=[one.pk for one in here if one is not same]).delete()
        one = same or Suggestion(source=current, start=start, end=end)
        one.kind, one.found_by = TraceKind(kind), BY_PERSON
        one.decision, one.decided_by, one.decided_at = Decision.OPEN, None, None
        one.save()
        added.append(one)
    log.record("deidentifying.add", current, by.user, kind=kind, places=len(added))
    return added


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Return where `words` stand in `text`, not as a part of a longer word."""
    found, at = [], text.find(words) if words and BLOT not in words else -1
    while at >= 0:
        end = at + len(words)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (words[0].isalnum() and before.isalnum()) and not (
            words[-1].isalnum() and after.isalnum()
        ):
            found.append((at, end))
        at = text.find(words, end)
    return found
