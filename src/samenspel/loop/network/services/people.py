"""People, with or without an account. Who has one writes about oneself."""

from typing import Any, Unpack

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.loop.network.access import may_rename
from samenspel.loop.network.models import Membership, PendingMembership, Person, Werkplaats
from samenspel.loop.network.services.checks import must_run
from samenspel.loop.network.services.memberships import (
    Details,
    add_membership,
    change_membership,
)
from samenspel.loop.network.services.pending import ask_to_take_part
from samenspel.loop.network.services.pictures import set_picture


@transaction.atomic
def add_person(
    *,
    werkplaats: Werkplaats,
    by: Person,
    name: str,
    email: str = "",
    **details: Unpack[Details],
) -> Membership | PendingMembership:
    """Add somebody to `werkplaats`; whoever is known by that address keeps the own name.

    Who has an account is asked first, and belongs to it only after saying yes.
    """
    must_run(by, werkplaats)
    known = Person.objects.with_address(email).first()
    if known is not None and known.user_id is not None:
        return ask_to_take_part(
            werkplaats=werkplaats, person=known, by=by, name=name, details=details
        )
    person = known or Person(name=name, email=email.strip().lower())
    if known is None:
        person.full_clean(exclude=["user", "photo"])
        person.save()
        log.record("network.add_person", person, by.user, werkplaats=werkplaats.pk)
    return add_membership(werkplaats=werkplaats, person=person, by=by, **details)


@transaction.atomic
def change_member(
    *,
    membership: Membership,
    by: Person,
    name: str | None = None,
    email: str | None = None,
    **details: Unpack[Details],
) -> Membership:
    """Change how somebody belongs, and name and address of somebody without an account."""
    must_run(by, membership.werkplaats)
    person = membership.person
    new = (name or person.name, person.email if email is None else email.strip().lower())
    if new != (person.name, person.email):
        _rename(person, by, *new)
    return change_membership(membership=membership, by=by, **details)


@transaction.atomic
def change_profile(*, person: Person, by: Person, photo: Any = None, **values: str) -> Person:
    """Change what somebody says about oneself: name, about, photo (False takes it away)."""
    if person != by:
        raise PermissionDenied
    set_picture(person, "photo", photo)
    return _write(person, by, **values)


def _rename(person: Person, by: Person, name: str, email: str) -> None:
    if not may_rename(by, person):
        raise PermissionDenied
    if Person.objects.with_address(email).exclude(pk=person.pk).exists():
        raise ValidationError({"email": _("Somebody else has this mail address already.")})
    _write(person, by, name=name, email=email)


def _write(person: Person, by: Person, **values: str) -> Person:
    for name, value in values.items():
        setattr(person, name, value)
    person.full_clean(exclude=["user", "photo"])
    person.save()
    log.record("network.change_person", person, by.user)
    return person
