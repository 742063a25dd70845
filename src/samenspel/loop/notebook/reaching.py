"""Where people read of their notebook: the page itself, or a private link to the team."""

from samenspel.loop.notebook.access import at_the_table
from samenspel.loop.notebook.models import Entry
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.services import addresses_of, link_for


def readers_of_own(entry: Entry) -> list[tuple[str, TeamMember | None]]:
    """Return at which address the writer of `entry` reads of it, with the seat if there is one.

    Empty when nobody wrote it any more, or when its writer no longer gets to read it: who left the
    table. A coordinator has no seat, and reads along.
    """
    seats = [seat for seat in addresses_of(entry.team) if seat[1].person_id == entry.author_id]
    author = entry.author
    if seats or author is None or author.user is None or not at_the_table(author, entry.team):
        return [*seats]
    return [(author.user.email.lower(), None)]


def page_for(member: TeamMember | None, entry: Entry) -> str:
    """Return where `member` reads `entry`; without an account that is the team's private link."""
    if member is not None and member.person.user_id is None:
        return link_for(member)
    return entry.team.werkplaats.root_url + entry.get_absolute_url()
