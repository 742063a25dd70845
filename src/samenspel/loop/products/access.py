"""Who may do what with products. `person` is None for a visitor without account."""

from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product, ProductState
from samenspel.loop.teams.access import may_edit, require, sits_at
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.querysets import TeamQuerySet

__all__ = [
    "may_adapt",
    "may_begin",
    "may_publish",
    "may_write",
    "require",
    "tables_of",
]


def may_begin(person: Person | None, team: Team) -> bool:
    """Return whether `person` may make products with `team`: who sits at its table."""
    return sits_at(person, team)


def may_write(person: Person | None, product: Product) -> bool:
    """Return whether `person` may work on `product`: the table of its team, and coordinators."""
    if product.team is None:
        return is_coordinator(person, product.werkplaats)
    return sits_at(person, product.team)


def may_publish(person: Person | None, product: Product) -> bool:
    """Return whether `person` decides what the library shows: the team's leads, coordinators."""
    if product.team is None:
        return is_coordinator(person, product.werkplaats)
    return may_write(person, product) and may_edit(person, product.team)


def may_adapt(person: Person | None, product: Product) -> bool:
    """Return whether `person` may make another version, for a table at which one sits.

    It must be in the library, and its licence must allow it; its own makers need no licence.
    """
    if product.state != ProductState.PUBLISHED or not tables_of(person).exists():
        return False
    return product.may_be_adapted or may_write(person, product)


def tables_of(person: Person | None) -> TeamQuerySet:
    """Return the teams that are at work with which `person` may make products, anywhere."""
    if person is None or person.user_id is None:
        return Team.objects.none()
    own = [membership.werkplaats_id for membership in person.active_memberships]
    return Team.objects.current().at_table_of(person).filter(werkplaats__in=own)
