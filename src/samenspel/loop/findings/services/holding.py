"""Two people at once: one at a time, and who comes second is told."""

from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.findings.access import may_write, require
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person


def hold(finding: Finding, *, by: Person, seen_version: int | None = None) -> Finding:
    """Return `finding` as it is now, for `by` who may change it, until the transaction ends."""
    require(may_write(by, finding))
    current = Finding.objects.select_for_update().get(pk=finding.pk)
    current.team = finding.team
    require_version(current, seen_version)
    return current
