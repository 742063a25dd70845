"""How somebody belongs to a Werkplaats, written by its coordinator; leaving is up to oneself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any, TypedDict, Unpack

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.accounts.models import User
from samenspel.ground.common import log
from samenspel.loop.network.models import Membership, Organisation, Person, Role, Werkplaats
from samenspel.loop.network.services.checks import must_run
from samenspel.loop.network.signals import membership_added, membership_ended


class Details(TypedDict, total=False):
    """What a membership says."""

    role: str
    perspective: str
    function: str
    organisation: Organisation | None
    starts: date
    ends: date | None


@transaction.atomic
def add_membership(
    *, werkplaats: Werkplaats, person: Person, by: Person, **details: Unpack[Details]
) -> Membership:
    """Let `person` belong to `werkplaats`; one whose membership is over comes back."""
    must_run(by, werkplaats)
    if person.user_id is not None:  # Who has an account says so oneself: see `pending`.
        raise PermissionDenied
    return begin_membership(werkplaats=werkplaats, person=person, details=details, user=by.user)


def begin_membership(
    *, werkplaats: Werkplaats, person: Person, details: Details, user: User | None
) -> Membership:
    """Write that `person` belongs to `werkplaats`; the caller checked that it may be, as `user`."""
    membership = _membership_to_begin(werkplaats, person)
    _write(membership, details)
    log.record("network.add_membership", person, user, werkplaats=werkplaats.pk)
    membership_added.send(sender=Membership, membership=membership)
    return membership


def check_details(werkplaats: Werkplaats, person: Person, details: Details) -> None:
    """Raise what `begin_membership` would raise, and write nothing."""
    _fill(_membership_to_begin(werkplaats, person), details)


def _membership_to_begin(werkplaats: Werkplaats, person: Person) -> Membership:
    """Return the one that is over, or a new one."""
    membership = Membership.objects.for_werkplaats(werkplaats).filter(person=person).first()
    if membership is not None and not membership.is_over:
        raise ValidationError(
            {"email": _("%(name)s is in this Werkplaats already.") % {"name": person.name}}
        )
    membership = membership or Membership(werkplaats=werkplaats, person=person)
    membership.starts, membership.ends = timezone.localdate(), None
    return membership


@transaction.atomic
def change_membership(
    *, membership: Membership, by: Person, **details: Unpack[Details]
) -> Membership:
    """Change role, perspective, function, partner or period of a membership."""
    must_run(by, membership.werkplaats)
    ended_before = membership.ends
    _check_comes_back(membership, details.get("ends", ended_before))
    with _keeping_a_coordinator(membership):
        _write(membership, details)
    log.record(
        "network.change_membership",
        membership.person,
        by.user,
        werkplaats=membership.werkplaats_id,
        role=membership.role,
    )
    if membership.ends and membership.ends != ended_before:
        membership_ended.send(sender=Membership, membership=membership)
    return membership


@transaction.atomic
def end_membership(*, membership: Membership, by: Person, last_day: date) -> Membership:
    """Let a membership end after `last_day`."""
    return change_membership(membership=membership, by=by, ends=last_day)


@transaction.atomic
def leave_werkplaats(*, membership: Membership, by: Person) -> None:
    """Step out of a Werkplaats, oneself and at once."""
    if membership.person != by:
        raise PermissionDenied
    with _keeping_a_coordinator(membership):
        membership.ends = timezone.localdate() - timedelta(days=1)
        if membership.ends < membership.starts:
            membership.delete()
        else:
            membership.save(update_fields=["ends"])
    by.forget_memberships()
    log.record("network.leave", by, by.user, werkplaats=membership.werkplaats_id)
    membership_ended.send(sender=Membership, membership=membership)


def _check_comes_back(membership: Membership, ends: date | None) -> None:
    """Who has an account and stopped, is asked before coming back: see `pending`."""
    if not membership.is_over or membership.person.user_id is None:
        return
    if ends is None or ends >= timezone.localdate():
        told = _("%(name)s has stopped. Choose “Add a person”: then we ask %(name)s by mail.")
        raise ValidationError({"ends": told % {"name": membership.person.name}})


def _write(membership: Membership, details: Any) -> None:
    _fill(membership, details)
    if membership.ends_soon:  # Whoever writes this knows it, and needs no mail about it.
        membership.end_told = membership.ends
    membership.save()


def _fill(membership: Membership, details: Any) -> None:
    for name, value in details.items():
        setattr(membership, name, value)
    _check_fit(membership)
    membership.full_clean(exclude=["person", "werkplaats"])


def _check_fit(membership: Membership) -> None:
    organisation = membership.organisation
    if organisation is not None and organisation.werkplaats_id != membership.werkplaats_id:
        raise PermissionDenied
    if membership.role == Role.SUPPORTER and not membership.werkplaats.is_hub:
        raise ValidationError({"role": _("Only the national hub has national supporters.")})
    if membership.ends is not None and membership.ends < membership.starts:
        raise ValidationError({"ends": _("The last day comes before the first day.")})


@contextmanager
def _keeping_a_coordinator(membership: Membership) -> Iterator[None]:
    """See to it that afterwards the Werkplaats still has a coordinator, if this was one."""
    werkplaats = membership.werkplaats
    was_one = membership.role == Role.COORDINATOR and membership.in_force
    if was_one:  # Two coordinators who send each other away wait for one another here.
        Werkplaats.objects.select_for_update().get(pk=werkplaats.pk)
    yield
    left = Membership.objects.for_werkplaats(werkplaats).in_force().with_role(Role.COORDINATOR)
    if was_one and not left.exists():
        raise ValidationError(
            _("A Werkplaats needs a coordinator. Give somebody else that role first.")
        )
