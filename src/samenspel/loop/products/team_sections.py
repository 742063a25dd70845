"""What the page of a team shows of the products it made."""

from samenspel.ground.common.reading import Wanted
from samenspel.ground.common.sections import Reading, Section
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.sections import SEAT_SECTIONS, SECTIONS

SHOWN = 6
COLUMNS = ("title", "slug", "kind", "summary", "revises_id")


def products_of_team(team: Team, person: Person | None) -> Reading:
    """Show what is in the library, the newest first."""
    made = Product.objects.of_team(team).published()
    return Reading(Wanted(made, COLUMNS, first=(SHOWN, "-published_at")), _section)


def _section(products: list[Product]) -> Section | None:
    return Section("products/parts/section.html", {"products": products}) if products else None


def products_at_a_seat(member: TeamMember, person: Person | None) -> Reading:
    """Show the same to who came by a mailed link."""
    return products_of_team(member.team, person)


SECTIONS.register(products_of_team, order=3)
SEAT_SECTIONS.register(products_at_a_seat, order=12)
