"""What the page of a team shows of what it found, to who may see that."""

from samenspel.ground.common.reading import Wanted
from samenspel.ground.common.sections import Reading, Section
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.sections import SEAT_SECTIONS, SECTIONS

SHOWN = 6
COLUMNS = ("claim", "confidence", "state", "needs_look_since")


def findings_of_team(team: Team, person: Person | None) -> Reading:
    """Show the findings that were shared with who looks, the newest first."""

    def show(findings: list[Finding]) -> Section | None:
        shown = {"findings": findings, "team": team}
        return Section("findings/parts/section.html", shown) if findings else None

    shared = Finding.objects.of_team(team).shared().visible_to(person)
    return Reading(Wanted(shared, COLUMNS, first=(SHOWN, "-shared_at")), show)


def findings_at_a_seat(member: TeamMember, person: Person | None) -> Section | None:
    """Show what was shared with the table to who came by a mailed link; no words of people."""
    shared = Finding.objects.of_team(member.team).shared().order_by("-shared_at", "-pk")
    findings = list(shared[:SHOWN])
    if not findings:
        return None
    context = {"findings": findings, "token": member.seat_link.token}
    return Section("findings/parts/at_a_seat.html", context)


SECTIONS.register(findings_of_team, order=5)
SEAT_SECTIONS.register(findings_at_a_seat, order=15)
