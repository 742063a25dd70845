"""Write a finding, change it, take a hunch away."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.findings.access import may_code, require
from samenspel.loop.findings.models import Finding, FindingState
from samenspel.loop.findings.services.holding import hold
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team


@transaction.atomic
def write_finding(
    *,
    team: Team,
    by: Person,
    claim: str,
    explanation: str = "",
    confidence: str = "",
    key: UUID | None = None,
) -> Finding:
    """Write down a hunch. The same form sent twice (`key`) gives the first one."""
    require(may_code(by, team))
    Team.objects.select_for_update().get(pk=team.pk)
    earlier = Finding.objects.of_team(team).filter(guid=key).first() if key else None
    if earlier is not None:
        return earlier
    finding = Finding(team=team, claim=claim, explanation=explanation, created_by=by)
    finding.confidence = confidence or finding.confidence
    finding.guid = key or finding.guid
    finding.save()
    log.record("findings.write", finding, by.user)
    return finding


@transaction.atomic
def change_finding(
    *,
    finding: Finding,
    by: Person,
    claim: str,
    explanation: str,
    confidence: str,
    seen_version: int | None = None,
) -> Finding:
    """Change what a finding says; raises `ChangedMeanwhileError` when somebody was first.

    Participants recognised the words that they were asked about: with another claim it is no
    longer checked.
    """
    current = hold(finding, by=by, seen_version=seen_version)
    new = {"claim": claim, "explanation": explanation, "confidence": confidence}
    changed = [name for name, value in new.items() if getattr(current, name) != value]
    if not changed:
        return current
    for name in changed:
        setattr(current, name, new[name])
    if "claim" in changed and current.checked_at is not None:
        current.checked_at = None
        if current.state == FindingState.CHECKED:
            current.state = FindingState.SHARED
    current.version += 1
    current.save()
    log.record("findings.change", current, by.user, changed=changed)
    return current


@transaction.atomic
def remove_finding(*, finding: Finding, by: Person) -> None:
    """Take a hunch away for good. What was shared is taken back first, so that it is a choice."""
    current = hold(finding, by=by)
    if current.is_shared:
        raise PermissionDenied
    log.record("findings.remove", current.team, by.user)
    log.forget_name(current)
    current.delete()
