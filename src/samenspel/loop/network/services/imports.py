"""Import people and partners: hand in, look, say yes. All of it is done, or nothing."""

from collections import Counter
from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.tables import read_table
from samenspel.loop.network.importing import Outcome, judge
from samenspel.loop.network.models import ImportDraft, ImportKind, Person, Werkplaats
from samenspel.loop.network.services.carrying_out import carry_out
from samenspel.loop.network.services.checks import must_run


@transaction.atomic
def start_import(
    *, werkplaats: Werkplaats, by: Person, kind: ImportKind, upload: "File[Any]"
) -> ImportDraft:
    """Keep what is in `upload` until its owner has looked at it; earlier ones are forgotten."""
    must_run(by, werkplaats)
    table = read_table(upload)
    ImportDraft.objects.of(by, werkplaats).filter(kind=kind).delete()
    return ImportDraft.objects.create(
        werkplaats=werkplaats,
        made_by=by,
        kind=kind,
        file_name=PurePath(upload.name or "").name[:200],
        columns=table.columns,
        rows=[{"number": row.number, "cells": row.cells} for row in table.rows],
    )


def confirm_import(*, draft: ImportDraft, by: Person) -> Counter[Outcome]:
    """Carry out all rows of `draft` and forget it; return how many had which outcome.

    Judged again here: since the preview somebody may have changed the same people. Raises
    ValidationError, and changes nothing, as soon as one row can't be carried out.
    """
    _must_own(draft, by)
    try:
        with transaction.atomic():
            return _carry_out_all(draft, by)
    except IntegrityError as error:
        raise _changed_meanwhile() from error


@transaction.atomic
def discard_import(*, draft: ImportDraft, by: Person) -> None:
    """Forget a file that was handed in."""
    _must_own(draft, by)
    draft.delete()


@transaction.atomic
def forget_old_drafts(now: datetime) -> int:
    """Forget files that nobody said yes to for a day; return how many."""
    return ImportDraft.objects.expired(now).delete()[0]


def _must_own(draft: ImportDraft, by: Person) -> None:
    must_run(by, draft.werkplaats)
    if draft.made_by_id != by.pk:
        raise PermissionDenied


def _carry_out_all(draft: ImportDraft, by: Person) -> Counter[Outcome]:
    # Whoever removes the draft carries it out: a second click finds it gone.
    if not ImportDraft.objects.waiting().filter(pk=draft.pk).delete()[0]:
        raise ValidationError(_("This import was done already, or waited too long. Start again."))
    judgement = judge(draft)
    if not judgement.is_fine:
        raise _changed_meanwhile()
    carry_out(ImportKind(draft.kind), draft.werkplaats, judgement, by)
    counts = Counter(row.outcome for row in judgement.rows)
    log.record(
        "network.import",
        draft.werkplaats,
        by.user,
        kind=draft.kind,
        **{outcome.value: number for outcome, number in counts.items()},
    )
    return counts


def _changed_meanwhile() -> ValidationError:
    return ValidationError(
        _("Some rows can't be imported, so nothing was. Look at the list again."), code="not_fine"
    )
