"""The coordinator deals with what a withdrawal touched."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.ground.consent.models import Affected
from samenspel.ground.consent.services import settle_affected
from samenspel.loop.network.models import Person
from samenspel.reach.privacy.access import runs_scope


@transaction.atomic
def settle(*, affected: Affected, by: Person, note: str) -> bool:
    """Keep that `by` looked at it or asked it back; False when somebody did before."""
    if not runs_scope(by, affected.scope):
        raise PermissionDenied
    settle_affected(affected=affected, by=by.user, note=note)
    affected.refresh_from_db()
    return affected.done_by_id == by.user_id and affected.note == note.strip()[:240]
