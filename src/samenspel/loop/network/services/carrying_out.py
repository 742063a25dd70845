"""Write all rows of an import, in a handful of queries however many rows there are."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model
from django.utils import timezone

from samenspel.ground.freshness.registry import EVERYWHERE
from samenspel.ground.freshness.services import touch
from samenspel.loop.network.importing import JudgedRow, Judgement, Outcome, organisations, people
from samenspel.loop.network.models import (
    ImportKind,
    Membership,
    Organisation,
    PendingMembership,
    Person,
    Werkplaats,
)
from samenspel.loop.network.services.pending import ask_all
from samenspel.loop.network.signals import organisations_imported, people_imported

MEMBERSHIP_FIELDS = ["role", "perspective", "function", "organisation", "starts", "ends"]
ORGANISATION_FIELDS = [
    "name", "kind", "formality", "municipality", "description", "website", "since", "until",
]  # fmt: skip


def carry_out(kind: ImportKind, werkplaats: Werkplaats, judgement: Judgement, by: Person) -> None:
    """Write `judgement`, which must be fine, and tell whoever keeps something about it."""
    if kind == ImportKind.PEOPLE:
        _write_people(werkplaats, judgement)
        ask_all(asked=_to_ask(werkplaats, judgement), by=by)
    else:
        _write_organisations(werkplaats, judgement)


def _write_people(werkplaats: Werkplaats, judgement: Judgement) -> None:
    new = judgement.with_outcome(Outcome.NEW)
    known = judgement.with_outcome(Outcome.JOINS, Outcome.CHANGES)
    renamed = [row for row in known if people.new_identity(row)]
    for row in renamed:
        _fill(row.target.person, people.new_identity(row))
    Person.objects.bulk_create([row.target.person for row in new])
    _update(Person, [row.target.person for row in renamed], ["name", "email"])
    written = [_fill_membership(row) for row in [*new, *known]]
    stored = [membership for membership in written if membership.pk]
    _update(Membership, stored, MEMBERSHIP_FIELDS)
    Membership.objects.bulk_create([m for m in written if not m.pk], batch_size=500)
    touch(EVERYWHERE if renamed else werkplaats.pk)
    people_imported.send(
        sender=Person, werkplaats=werkplaats, people=[membership.person for membership in written]
    )


def _to_ask(werkplaats: Werkplaats, judgement: Judgement) -> list[PendingMembership]:
    """Return who has an account and is not in `werkplaats`: they say yes or no themselves."""
    return [
        PendingMembership(
            werkplaats=werkplaats,
            person=row.target.person,
            name=row.values["name"],
            email=row.target.person.email,
            **people.new_values(row),
        )
        for row in judgement.with_outcome(Outcome.ASKED)
    ]


def _fill_membership(row: JudgedRow) -> Membership:
    membership: Membership = row.target
    if row.outcome == Outcome.JOINS and membership.pk:
        membership.starts, membership.ends = timezone.localdate(), None
    _fill(membership, people.new_values(row))
    return membership


def _write_organisations(werkplaats: Werkplaats, judgement: Judgement) -> None:
    new = [row.target for row in judgement.with_outcome(Outcome.NEW)]
    changed = [row.target for row in judgement.with_outcome(Outcome.CHANGES)]
    for row in judgement.rows:
        _fill(row.target, organisations.new_values(row))
    Organisation.objects.bulk_create(new, batch_size=500)
    _update(Organisation, changed, ORGANISATION_FIELDS)
    touch(werkplaats.pk)
    organisations_imported.send(
        sender=Organisation, werkplaats=werkplaats, organisations=[*new, *changed]
    )


def _update(model: type[Model], instances: Sequence[Model], fields: list[str]) -> None:
    """Write `fields` of stored things; many times faster than bulk_update with thousands."""
    model._default_manager.bulk_create(
        instances,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=fields,
    )


def _fill(instance: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(instance, name, value)
