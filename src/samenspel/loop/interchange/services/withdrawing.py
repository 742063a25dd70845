"""Files made earlier go away at once when what is in them may not be seen any more."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.dispatch import receiver

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.signals import consent_withdrawn
from samenspel.loop.coding.models import Passage
from samenspel.loop.interchange.models import KeptFile, MadeFile, MadeKind, MadeState
from samenspel.loop.interchange.models.made import KEPT
from samenspel.loop.interchange.refi.xml import without_passages
from samenspel.loop.interchange.storing import drop
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import ChangeReason, Source
from samenspel.loop.sources.signals import speakers_changed, text_changed

TOO_LONG = timedelta(hours=2)


def withdraw_file(made: MadeFile) -> None:
    """Take back one file, which is locked: it can't be fetched any more, and is deleted."""
    drop(made.file)
    made.file = ""
    made.state = MadeState.WITHDRAWN
    made.save(update_fields=["file", "state"])


def still_allowed(made: MadeFile) -> bool:
    """Return whether everyone in the file agrees to it, now."""
    people = made.participants.all()
    if Participant.objects.filter(pk__in=people.values("pk")).stopped().exists():
        return False
    if not made.circle:
        return True
    agreeing = Participant.objects.quotable(Reach(made.circle)).order_by().values("pk")
    return not people.exclude(pk__in=agreeing).exists()


@receiver(consent_withdrawn)
@transaction.atomic
def withdraw_with_consent(sender: Any, consent: Any, subject: Any, left: Any, **_m: Any) -> None:
    """Take back every file with words of who agrees to less now."""
    if not isinstance(subject, Participant):
        return
    if consent.purpose not in {Purpose.TAKE_PART, Purpose.QUOTE}:
        return
    for made in _locked(subject.team_id):
        inside = made.state == MadeState.MAKING or made.participants.contains(subject)
        if inside and _touches(made, consent.purpose, left):
            withdraw_file(made)


def _touches(made: MadeFile, purpose: str, left: Any) -> bool:
    if purpose == Purpose.TAKE_PART:
        return made.kind != MadeKind.CODEBOOK and left is None
    if not made.circle:
        return False
    return left is None or Reach(made.circle).width > Reach(left).width


@receiver(text_changed)
@transaction.atomic
def withdraw_with_words(sender: Any, source: Source, reason: str, **_more: Any) -> None:
    """Take back what still holds words that were taken out of a text."""
    if reason == ChangeReason.CORRECTED:
        return
    for kept in KeptFile.objects.filter(source=source):
        kept.delete()
    _forget_names_of_passages(source)
    for made in _locked(source.team_id):
        if made.kind != MadeKind.CODEBOOK:
            withdraw_file(made)


@receiver(speakers_changed)
@transaction.atomic
def withdraw_with_speakers(sender: Any, source: Source, **_more: Any) -> None:
    """Take back what was made when we thought otherwise about whose words these are."""
    for made in _locked(source.team_id):
        if made.kind != MadeKind.CODEBOOK:
            withdraw_file(made)


def _forget_names_of_passages(source: Source) -> None:
    """Many programs call a passage by its words: such a name would go out again with the file."""
    named = [one for one in source.passages.only("extra") if "name" in one.extra.get("had", {})]
    for passage in named:
        passage.extra["had"].pop("name")
    Passage.objects.bulk_update(named, ["extra"], batch_size=200)
    if source.extra.get("rest"):
        source.extra["rest"] = without_passages(source.extra["rest"])
        source.save(update_fields=["extra"])


def _locked(team_id: int) -> list[MadeFile]:
    return list(MadeFile.objects.there().filter(team=team_id).select_for_update())


def expire_files(now: datetime) -> int:
    """Let go what was made a week ago, and say of what hangs that it did not work."""
    MadeFile.objects.filter(state=MadeState.MAKING, made_at__lt=now - TOO_LONG).update(
        state=MadeState.FAILED
    )
    old = list(MadeFile.objects.filter(Q(made_at__lt=now - KEPT)))
    for made in old:
        made.delete()
    return len(old)
