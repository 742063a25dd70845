"""What the page of a team shows of its notebook: what it shared, the newest first."""

from samenspel.ground.common.reading import Wanted
from samenspel.ground.common.sections import Reading, Section
from samenspel.loop.network.models import Person
from samenspel.loop.notebook.models import Entry, Task
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.sections import SEAT_SECTIONS, SECTIONS

SHOWN = 6
COLUMNS = ("title", "text", "tried", "outcome", "day", "removed_at")

AT_A_SEAT = 3
"""Fewer there: below them stand the ways to the whole log and the to-dos."""


def shared_entries(team: Team, person: Person | None) -> Reading:
    """Show what the team shared with who looks; its own pages show the rest."""

    def show(entries: list[Entry]) -> Section | None:
        shown = {"entries": entries, "team": team}
        return Section("notebook/parts/shared_section.html", shown) if entries else None

    shared = Entry.objects.filter(team=team).exclude(reach="team").visible_to(person)
    return Reading(Wanted(shared, COLUMNS, first=(SHOWN, "-day")), show)


def notebook_at_a_seat(member: TeamMember, person: Person | None) -> Section | None:
    """Show the latest of the log to who came by a mailed link."""
    entries = Entry.objects.filter(team=member.team).there()
    context = {
        "entries": list(entries[:AT_A_SEAT]),
        "team": member.team,
        "token": member.seat_link.token,
        "to_do": Task.objects.filter(team=member.team, owner=member.person_id).to_do().count(),
    }
    return Section("notebook/seat/section.html", context)


SECTIONS.register(shared_entries, order=20)
SEAT_SECTIONS.register(notebook_at_a_seat, order=20)
