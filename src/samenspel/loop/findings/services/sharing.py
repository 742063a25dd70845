"""Tell others what was found, as widely as the words allow, and take it back."""

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.ground.notices.services import notify
from samenspel.loop.coding.gate import passages_quotable
from samenspel.loop.findings.models import Evidence, Finding, FindingState, Side
from samenspel.loop.findings.services.holding import hold
from samenspel.loop.findings.services.looking import look_again
from samenspel.loop.findings.services.questions import tell_who_asked
from samenspel.loop.network.models import Person
from samenspel.loop.teams.services import addresses_of


class NothingToShowError(Exception):
    """None of the words that support it may be read as widely as asked."""


def supports_at(finding: Finding, reach: str) -> int:
    """Return how many passages for it everyone in the circle `reach` may read."""
    quotable = passages_quotable(finding.team, Reach(reach)).order_by().values("pk")
    mine = Evidence.objects.filter(finding=finding, side=Side.FOR, passage__in=quotable)
    return mine.count()


@transaction.atomic
def share_finding(
    *, finding: Finding, by: Person, reach: str, seen_version: int | None = None
) -> Finding:
    """Share a finding as widely as `reach`; who asked is told when that is everyone.

    Raises `NothingToShowError` unless its readers can read at least one passage that supports it.
    """
    current = hold(finding, by=by, seen_version=seen_version)
    if not supports_at(current, reach):
        raise NothingToShowError
    if current.is_shared and current.reach == reach:
        return current
    is_new = not current.is_shared
    current.reach = Reach(reach)
    current.state = FindingState.CHECKED if current.checked_at else FindingState.SHARED
    current.shared_at = current.shared_at or timezone.now()
    current.version += 1
    current.save()
    log.record("findings.share", current, by.user, reach=reach)
    look_again([current.pk], by=by)
    if is_new:
        _tell_the_table(current, by)
    tell_who_asked(current)
    return Finding.objects.select_related("team__werkplaats").get(pk=current.pk)


@transaction.atomic
def take_back(*, finding: Finding, by: Person, seen_version: int | None = None) -> Finding:
    """Make it a hunch again: only the researchers see it. What participants said stays with it.

    Somebody looked at it, so it is not flagged any more, with or without words.
    """
    current = hold(finding, by=by, seen_version=seen_version)
    if not current.is_shared:
        return current
    current.state = FindingState.HUNCH
    current.needs_look_since = None
    current.version += 1
    current.save()
    log.record("findings.take_back", current, by.user)
    look_again([current.pk], by=by)
    return current


def _tell_the_table(finding: Finding, by: Person) -> None:
    seated = addresses_of(finding.team)
    notify(
        topic="findings.shared",
        about_id=finding.pk,
        to=[address for address, member in seated if member.person_id != by.pk],
        sender=finding.team.werkplaats.sender,
        event=f"shared:{finding.pk}",
    )
