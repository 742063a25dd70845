"""The people of a Werkplaats as a file, in the same columns as an import reads."""

from datetime import date
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.common.tables import csv_response, xlsx_response
from samenspel.loop.network.importing.people import COLUMNS, PERSPECTIVE_WORDS, ROLE_WORDS
from samenspel.loop.network.models import Membership, Person, Werkplaats
from samenspel.loop.network.querysets import MembershipQuerySet
from samenspel.loop.network.services.checks import must_run

EXPORTS = ("csv", "xlsx")


@transaction.atomic
def export_people(
    *, werkplaats: Werkplaats, by: Person, memberships: MembershipQuerySet, kind: str
) -> HttpResponse:
    """Return `memberships` of `werkplaats` as a file of `kind`; the log says who took it."""
    must_run(by, werkplaats)
    chosen = memberships.for_werkplaats(werkplaats).select_related("person", "organisation")
    heads = [column.head for column in COLUMNS]
    rows = [_row(membership) for membership in chosen]
    name = f"mensen-{timezone.localdate():%Y-%m-%d}.{kind}"
    log.record("network.export", werkplaats, by.user, people=len(rows))
    if kind == "csv":
        return csv_response(heads, rows, filename=name)
    return xlsx_response(heads, rows, filename=name, title="Mensen")


def _row(membership: Membership) -> list[Any]:
    return [
        membership.person.name,
        membership.person.email,
        _word_for(membership.perspective, PERSPECTIVE_WORDS),
        _word_for(membership.role, ROLE_WORDS),
        membership.function,
        membership.organisation.name if membership.organisation else "",
        _written(membership.starts),
        _written(membership.ends),
    ]


def _word_for(value: str, words: dict[str, Any]) -> str:
    return next(word for word, meaning in words.items() if meaning == value)


def _written(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else ""
