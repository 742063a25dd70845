"""Forget who asked to join and who was invited: by itself after a time, or because they ask."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from samenspel.ground.common.links import TO_CONFIRM
from samenspel.loop.teams.models import JoinRequest, TeamInvitation
from samenspel.loop.teams.services.joining import tell_unanswered


@transaction.atomic
def expire_requests(now: datetime) -> int:
    """Erase what was never confirmed or is at rest for long; who got no answer is told so."""
    old = JoinRequest.objects.at_rest_since(now - JoinRequest.KEPT)
    for request in old.waiting().select_related("team__werkplaats__site"):
        tell_unanswered(request)
    return _erase(old) + _erase(JoinRequest.objects.never_confirmed_since(now - TO_CONFIRM))


@transaction.atomic
def expire_invitations(now: datetime) -> int:
    """Erase invitations that were over a month ago; return how many."""
    return _erase(TeamInvitation.objects.over_since(now - TeamInvitation.KEPT))


@transaction.atomic
def erase_requests(*, email: str) -> int:
    """Erase what was asked from `email`, whatever its state; return how many."""
    return _erase(JoinRequest.objects.from_address(email))


@transaction.atomic
def erase_invitations(*, email: str) -> int:
    """Erase the invitations that were mailed to `email`; return how many."""
    return _erase(TeamInvitation.objects.to_address(email))


def _erase(rows: QuerySet) -> int:  # type: ignore[type-arg]
    return rows.delete()[1].get(rows.model._meta.label, 0)
