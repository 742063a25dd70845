"""Take a file in and read it, so that somebody can look before anything is written."""

import hashlib
import json
import secrets
from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.archives import ZIP_MAGIC, UnsafeArchiveError, members_of
from samenspel.ground.common.tables import read_table
from samenspel.loop.interchange import taguette
from samenspel.loop.interchange.draft import Draft, summary_of
from samenspel.loop.interchange.models import Import, ImportState
from samenspel.loop.interchange.problems import sentence_of
from samenspel.loop.interchange.read_apart import read_apart
from samenspel.loop.interchange.refi.xml import ReadingError
from samenspel.loop.interchange.storing import drop
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, require
from samenspel.loop.teams.models import Team

MAX_SIZE = 60 * 1024 * 1024
WAITS = timedelta(days=7)
MARKUP = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\0<")


def receive_file(*, team: Team, upload: "File[Any]", by: Person) -> Import:
    """Read `upload` and keep what is in it, waiting; the same file again is the same import.

    Raises ValidationError with a sentence when it can't be used.
    """
    require(may_code(by, team))
    if not upload.size or upload.size > MAX_SIZE:
        raise _refused(ReadingError("too_big" if upload.size else "empty"))
    upload.seek(0)
    raw: bytes = upload.read()
    digest = hashlib.sha256(raw).hexdigest()
    same = team.imports.filter(digest=digest, state__in=[ImportState.WAITING, ImportState.COMING])
    waiting: Import | None = same.first()
    if waiting is not None:
        return waiting
    try:
        draft = _read(upload, raw)
        if not draft["codes"] and not draft["sources"] and not draft["leftovers"].get("Sources"):
            raise ReadingError("nothing")
    except ReadingError as error:
        raise _refused(error) from error
    name = PurePath(upload.name or "bestand").name[:200]
    return _keep(Import(team=team, name=name, digest=digest, by=by), raw, draft)


def _read(upload: "File[Any]", raw: bytes) -> Draft:
    """Read it: tables as tables, everything else in a process apart."""
    if raw.startswith(taguette.MAGIC) or raw.lstrip()[:8].startswith(MARKUP):
        return read_apart(raw)
    if raw.startswith(ZIP_MAGIC) and not _is_table(upload):
        return read_apart(raw)
    table = read_table(upload)
    rows = [{name.casefold(): cell for name, cell in row.cells.items()} for row in table.rows]
    return taguette.read_rows(rows)


def _is_table(upload: "File[Any]") -> bool:
    try:
        return "xl/workbook.xml" in members_of(upload)  # type: ignore[arg-type]
    except UnsafeArchiveError:
        return False


@transaction.atomic
def _keep(kept: Import, raw: bytes, draft: Draft) -> Import:
    token = secrets.token_hex(16)
    kept.kind = draft["kind"]
    kept.summary = summary_of(draft) | {"matches": _matches(kept.team, draft)}
    kept.upload = ContentFile(raw, name=f"{token}.bin")
    kept.draft = ContentFile(json.dumps(draft).encode(), name=f"{token}.json")
    kept.save()
    log.record("interchange.receive", kept, kept.by.user if kept.by else None)
    return kept


def _matches(team: Team, draft: Draft) -> dict[str, int | None]:
    """Return for each name in the file who that is here: known by an earlier file, or by name."""
    known = {
        str(guid): person
        for guid, person in team.project_users.values_list("guid", "person")
        if person is not None
    }
    names: dict[str, int] = {}
    for person, name in team.researchers.values_list("person", "person__name"):
        names.setdefault(name.casefold(), person)
    return {
        user["guid"]: known.get(user["guid"]) or names.get((user["name"] or "").casefold())
        for user in draft["users"]
    }


@transaction.atomic
def discard_import(*, brought: Import, by: Person) -> None:
    """Throw a file away that was not brought in."""
    require(may_code(by, brought.team))
    current = Import.objects.select_for_update().get(pk=brought.pk)
    if current.state in {ImportState.WAITING, ImportState.FAILED}:
        log.record("interchange.discard", current, by.user)
        current.delete()


@transaction.atomic
def forget_unseen(*, brought: Import, by: Person) -> None:
    """Let go for good what came with a file and that we can't show: nobody here knows its words."""
    require(may_code(by, brought.team))
    current = Import.objects.select_for_update().get(pk=brought.pk)
    if current.state != ImportState.DONE:
        return
    for kept in current.kept.all():
        kept.delete()
    current.leftovers = {}
    current.summary["unseen"], current.summary["missing"] = {}, []
    current.save(update_fields=["leftovers", "summary"])
    log.record("interchange.forget_unseen", current, by.user)


def expire_imports(now: datetime) -> int:
    """Throw away what waited for a week; return how many."""
    old = list(Import.objects.waiting().filter(at__lt=now - WAITS))
    for one in old:
        one.delete()
    return len(old)


def forget_file(brought: Import) -> None:
    """Let the file and its draft go: all of it was brought in. The caller saves."""
    drop(brought.upload)
    drop(brought.draft)
    brought.upload = brought.draft = ""


def _refused(error: ReadingError) -> ValidationError:
    return ValidationError(sentence_of(error), code=error.code)
