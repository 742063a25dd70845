"""What the page of a team shows of what it found, to who may see that."""

from samenspel.ground.common.sections import Section
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.sections import SECTIONS

SHOWN = 6


def findings_of_team(team: Team, person: Person | None) -> Section | None:
    """Show the findings that were shared with who looks, the newest first."""
    shared = Finding.objects.of_team(team).shared().visible_to(person)
    findings = list(shared.order_by("-shared_at", "-pk")[:SHOWN])
    if not findings:
        return None
    return Section("findings/parts/section.html", {"findings": findings, "team": team})


SECTIONS.register(findings_of_team, order=5)
