"""What happens to words and consents, and what that means for the findings that rest on them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from samenspel.ground.consent.signals import consent_given, consent_withdrawn
from samenspel.ground.freshness.services import touch
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.signals import passages_changed, passages_removed
from samenspel.loop.findings.models import Evidence, Finding
from samenspel.loop.findings.services.asking import forget_own_words
from samenspel.loop.findings.services.looking import look_again
from samenspel.loop.research.models import Participant

AT_ONCE = 500
"""More numbers than these in one question are too many for some databases."""


def connect() -> None:
    """Listen; called when the apps are ready. Twice does no harm."""
    consent_given.connect(_consent_changed, dispatch_uid="findings.consent_given")
    consent_withdrawn.connect(_consent_changed, dispatch_uid="findings.consent_withdrawn")
    passages_changed.connect(_words_changed, dispatch_uid="findings.words_changed")
    passages_removed.connect(_words_removed, dispatch_uid="findings.words_removed")
    post_save.connect(_who_it_is_changed, sender=Participant, dispatch_uid="findings.participant")
    post_delete.connect(_evidence_gone, sender=Evidence, dispatch_uid="findings.evidence_gone")


def _consent_changed(subject: Model, **kwargs: Any) -> None:
    """Who agrees to more, or to less, changes which findings have words to show."""
    if isinstance(subject, Participant):
        _reckon(Finding.objects.resting_on(subject).order_by())


def _who_it_is_changed(instance: Participant, created: bool, **kwargs: Any) -> None:
    """Who answers without any consent stops taking part, and a description stands with quotes."""
    if instance.words_erased_at is not None:
        forget_own_words(instance)
    if not created:
        _reckon(Finding.objects.resting_on(instance).order_by())


def _words_changed(passages: list[Passage], **kwargs: Any) -> None:
    """Corrected, moved or other people's words: shown and found as they are now."""
    for some in _in_batches(passage.pk for passage in passages):
        _reckon(Finding.objects.resting_on_passages(some).order_by())


def _words_removed(passages: list[Passage], **kwargs: Any) -> None:
    """Take them from below their findings first, so that each is reckoned without them."""
    for some in _in_batches(passage.pk for passage in passages):
        touched = list(
            Finding.objects.resting_on_passages(some).order_by().values_list("pk", flat=True)
        )
        if touched:
            Evidence.objects.filter(passage__in=some).delete()


def _evidence_gone(instance: Evidence, **kwargs: Any) -> None:
    """However it went, also with its passage: the finding may have lost its last words."""
    look_again([instance.finding_id])


def _reckon(findings: Any) -> None:
    touched = list(findings.values_list("pk", "state", "team__werkplaats"))
    if not touched:
        return
    look_again([pk for pk, _state, _werkplaats in touched])
    for werkplaats in {werkplaats for _pk, state, werkplaats in touched if state != "hunch"}:
        touch(werkplaats)


def _in_batches(pks: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(pks)
    while some := list(islice(rest, AT_ONCE)):
        yield some
