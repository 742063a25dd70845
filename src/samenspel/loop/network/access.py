"""Who may do what in the network. `person` is None for a visitor without account."""

from samenspel.ground.accounts.models import User
from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.network.models import Membership, Person, Role, Werkplaats

MANAGERS = {Role.COORDINATOR}


def membership_of(person: Person | None, werkplaats: Werkplaats | None) -> Membership | None:
    """Return how `person` belongs to `werkplaats` today, if at all."""
    if person is None or werkplaats is None:
        return None
    return next(
        (m for m in person.active_memberships if m.werkplaats_id == werkplaats.pk),
        None,
    )


def is_member(person: Person | None, werkplaats: Werkplaats | None) -> bool:
    """Return whether `person` belongs to `werkplaats` today, in whatever role."""
    return membership_of(person, werkplaats) is not None


def is_coordinator(person: Person | None, werkplaats: Werkplaats | None) -> bool:
    """Return whether `person` runs `werkplaats`."""
    membership = membership_of(person, werkplaats)
    return membership is not None and membership.role in MANAGERS


def is_supporter(person: Person | None) -> bool:
    """Return whether `person` supports all Werkplaatsen: a role on the national hub."""
    return person is not None and any(
        m.role == Role.SUPPORTER and m.werkplaats.is_hub for m in person.active_memberships
    )


def sees_data_of_others(user: User) -> bool:
    """Return whether `user` runs a Werkplaats or supports all: this asks for a second factor."""
    person: Person | None = getattr(user, "person", None)
    return person is not None and any(
        m.role in {Role.COORDINATOR, Role.SUPPORTER} for m in person.active_memberships
    )


def may_rename(person: Person, other: Person) -> bool:
    """Return whether a coordinator `person` may change name and address of `other`.

    Whoever has an account does so alone, on the own profile. And who takes part in a Werkplaats
    that `person` does not run, might do more there than `person` may: with another address
    somebody else would log in and do it.
    """
    if other.user_id is not None:
        return person == other
    run = [m.werkplaats_id for m in person.active_memberships if m.role in MANAGERS]
    return not other.memberships.exclude(werkplaats__in=run).exists()


def reach_of(person: Person | None, werkplaats: Werkplaats | None) -> Reach:
    """Return the circle in which `person` stands, looking at `werkplaats` from there."""
    if is_member(person, werkplaats):
        return Reach.WERKPLAATS
    if person is not None and person.active_memberships:
        return Reach.NATIONAL
    return Reach.PUBLIC


def may_see_photo(viewer: Person | None, werkplaats: Werkplaats | None, name: str) -> bool:
    """Return whether the file `name` is a photo that its owner lets `viewer` see, now."""
    owner = Person.objects.filter(photo=name).first()
    if owner is None:
        return False
    if owner == viewer:
        return True
    reach = reach_of(viewer, werkplaats)
    if reach == Reach.WERKPLAATS and not is_member(owner, werkplaats):
        reach = Reach.NATIONAL
    return has_consented(owner, Purpose.SHOW_PHOTO, reach)
