"""Open the key, and put words back from it: for keepers only, and each time in the log."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.deidentifying import access, vault
from samenspel.loop.deidentifying.models import Decision, Pseudonym, Suggestion
from samenspel.loop.network.models import Person
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason
from samenspel.loop.sources.services import change_text
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Opened:
    """What stands for which words; `words` is empty when our key doesn't fit."""

    pseudonym: Pseudonym
    words: str
    places: int


@transaction.atomic
def open_key(*, team: Team, by: Person) -> list[Opened]:
    """Return what each stand-in of `team` means. That `by` opened it is in the log."""
    access.require(access.may_open_key(by, team))
    rows: Any = Pseudonym.objects.of_team(team).annotate(places=Count("suggestions"))
    log.record("deidentifying.open_key", team, by.user)
    return [Opened(row, _words(row), row.places) for row in rows]


@transaction.atomic
def put_back(*, suggestion: Suggestion, by: Person) -> bool:
    """Put the words back where a stand-in stands; return whether it stood there and could be.

    Raises `OtherKeyError` when our key doesn't fit.
    """
    source = suggestion.source
    access.require(access.may_open_key(by, source.team))
    Team.objects.select_for_update().get(pk=source.team_id)
    taken_out = Suggestion.objects.filter(decision=Decision.ACCEPTED, pseudonym__isnull=False)
    current = taken_out.select_related("pseudonym", "source").filter(pk=suggestion.pk).first()
    if current is None or current.pseudonym is None:
        return False
    words = vault.opened(current.pseudonym.sealed)
    edit = Edit(current.start, current.end, words)
    change_text(source=current.source, edits=[edit], by=by, reason=ChangeReason.CORRECTED)
    Suggestion.objects.filter(pk=current.pk).update(
        decision=Decision.OPEN, decided_by=by, decided_at=timezone.now(), pseudonym=None
    )
    Pseudonym.objects.filter(pk=current.pseudonym.pk).unused().delete()
    log.record("deidentifying.put_back", current.source, by.user)
    return True


def _words(row: Pseudonym) -> str:
    try:
        return vault.opened(row.sealed)
    except vault.OtherKeyError:
        return ""
