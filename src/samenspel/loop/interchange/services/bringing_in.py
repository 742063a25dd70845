"""Write what is in a file: all of it, or nothing."""

import json
import logging
from typing import Any
from zipfile import ZipFile

from django.core.files.base import ContentFile
from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.coding.services import tell_voices
from samenspel.loop.interchange import tasks
from samenspel.loop.interchange.draft import Draft
from samenspel.loop.interchange.models import Import, ImportState, KeptFile, ProjectUser
from samenspel.loop.interchange.services.incoming import CodesIn, SourcesIn
from samenspel.loop.interchange.services.receiving import forget_file
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, require

logger = logging.getLogger(__name__)


@transaction.atomic
def confirm_import(*, brought: Import, by: Person, people: dict[str, int | None]) -> Import:
    """Say that it may be brought in; `people` says who each name in the file is here.

    The writing itself is for the worker. Saying it twice is saying it once.
    """
    require(may_code(by, brought.team))
    current = Import.objects.select_for_update().get(pk=brought.pk)
    if current.state not in {ImportState.WAITING, ImportState.FAILED}:
        return current
    inside = set(current.team.researchers.values_list("person_id", flat=True))
    current.summary["matches"] = {
        guid: person if person in inside else None for guid, person in people.items()
    }
    current.state, current.by = ImportState.COMING, by
    current.save(update_fields=["state", "by", "summary"])
    log.record("interchange.bring_in", current, by.user)
    tasks.bring_in_file.enqueue(current.pk)
    return current


def bring_in(import_id: int) -> str:
    """Write what was confirmed, in one transaction; return how it ended.

    The file is read before: while it writes, nobody else can on some databases.
    """
    try:
        draft = _draft_of(import_id)
        if draft is None:
            return "gone"
        with transaction.atomic():
            brought = Import.objects.select_for_update().filter(pk=import_id).first()
            if brought is None or brought.state != ImportState.COMING:
                return "gone"
            _write(brought, draft)
            return ImportState.DONE
    except Exception:
        logger.exception("an import failed", extra={"import": import_id})
        Import.objects.filter(pk=import_id, state=ImportState.COMING).update(
            state=ImportState.FAILED
        )
        return ImportState.FAILED


def _draft_of(import_id: int) -> Draft | None:
    """Return what is in the file; None when there is nothing (any more) to bring in."""
    brought = Import.objects.filter(pk=import_id, state=ImportState.COMING).first()
    if brought is None:
        return None
    with brought.draft.open("rb") as file:
        draft: Draft = json.load(file)
    return draft


def _write(brought: Import, draft: Draft) -> None:
    people = _keep_users(brought, draft)
    codes = CodesIn(brought, people)
    codes.write(draft["codes"])
    sources = SourcesIn(brought, people, codes.by_guid)
    sources.write(draft["sources"])
    tell_voices(sources.new_passages)
    _keep_files(brought, draft, sources.new_sources)
    brought.leftovers = draft["leftovers"]
    brought.result = dict(codes.counts) | dict(sources.counts)
    brought.state = ImportState.DONE
    forget_file(brought)
    brought.save()


def _keep_users(brought: Import, draft: Draft) -> dict[str, int | None]:
    """Keep the names in the file, and return who each one is here."""
    matches: dict[str, int | None] = brought.summary.get("matches", {})
    for user in draft["users"]:
        ProjectUser.objects.update_or_create(
            team=brought.team,
            guid=user["guid"],
            defaults={"person_id": matches.get(user["guid"])},
            create_defaults={
                "person_id": matches.get(user["guid"]),
                "name": (user["name"] or "")[:200],
                "extra": {"had": user.get("had", {})},
            },
        )
    return matches


def _keep_files(brought: Import, draft: Draft, new_sources: dict[str, Any]) -> None:
    """Keep the files that go along; those of a text that was here already are here too."""
    files = [one for one in draft["files"] if not one["source"] or one["source"] in new_sources]
    if not files:
        return
    with brought.upload.open("rb") as upload, ZipFile(upload) as archive:
        for one in files:
            content = archive.read(one["member"])
            KeptFile.objects.create(
                came_with=brought,
                source=new_sources.get(one["source"]),
                name=one["name"][:200],
                file=ContentFile(content, name="kept.bin"),
            )
