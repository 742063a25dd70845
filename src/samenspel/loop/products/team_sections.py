"""What the page of a team shows of the products it made."""

from samenspel.ground.common.sections import Section
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.sections import SEAT_SECTIONS, SECTIONS

SHOWN = 6


def products_of_team(team: Team, person: Person | None) -> Section | None:
    """Show what is in the library, the newest first."""
    made = Product.objects.of_team(team).published().order_by("-published_at", "-pk")
    products = list(made[:SHOWN])
    if not products:
        return None
    return Section("products/parts/section.html", {"products": products})


def products_at_a_seat(member: TeamMember, person: Person | None) -> Section | None:
    """Show the same to who came by a mailed link."""
    return products_of_team(member.team, person)


SECTIONS.register(products_of_team, order=3)
SEAT_SECTIONS.register(products_at_a_seat, order=12)
