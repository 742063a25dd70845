"""What happens to consents and words, and what that means for publications that show them."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Model

from samenspel.ground.consent.signals import consent_given, consent_withdrawn
from samenspel.ground.freshness.services import touch
from samenspel.ground.search.services import refresh
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.signals import passages_changed, passages_removed
from samenspel.loop.publications.models import Block, Contributor, Publication, Version
from samenspel.loop.publications.rests_on import passages_in
from samenspel.loop.publications.signals import publication_changed
from samenspel.loop.research.models import Participant


def connect() -> None:
    """Listen; called when the apps are ready. Twice does no harm."""
    consent_given.connect(_consent_changed, dispatch_uid="publications.consent_given")
    consent_withdrawn.connect(_consent_changed, dispatch_uid="publications.consent_withdrawn")
    passages_changed.connect(_words_changed, dispatch_uid="publications.words_changed")
    passages_removed.connect(_words_changed, dispatch_uid="publications.words_removed")


def _consent_changed(subject: Model, **kwargs: Any) -> None:
    """Somebody may be named or quoted, or may not any more: readers see and find it at once."""
    if isinstance(subject, Contributor):
        touch(subject.werkplaats_id)
        publication_changed.send(Publication, publication=subject.publication, by=None)
    elif isinstance(subject, Participant):
        said = Passage.objects.filter(voices__participant=subject).order_by()
        theirs = set(said.values_list("pk", flat=True))
        out = Version.objects.read_now(subject.team.werkplaats_id) if theirs else ()
        _find_anew([one.publication for one in out if theirs & passages_in(one)])


def _words_changed(passages: Iterable[Passage], **kwargs: Any) -> None:
    """Corrected words are found as they are now; those that go are gone by the end of it."""
    placed = Block.objects.filter(passage__in=[one.pk for one in passages]).order_by()
    shown = Publication.objects.published().filter(pk__in=placed.values("chapter__publication"))
    touched = list(shown)
    _find_anew(touched)
    transaction.on_commit(lambda: _find_anew(touched))


def _find_anew(publications: list[Publication]) -> None:
    refresh(publications)
    for werkplaats in {one.werkplaats_id for one in publications}:
        touch(werkplaats)
