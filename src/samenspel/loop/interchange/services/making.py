"""Make files to take along: asked for by a person, made by the worker, fetched while they last."""

import logging
from io import BytesIO

from django.core.files.base import ContentFile
from django.db import transaction
from django.http import Http404
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.consent.models import DepartureKind, Reach
from samenspel.ground.consent.services import record_departure
from samenspel.loop.interchange import tasks
from samenspel.loop.interchange.models import MadeFile, MadeKind, MadeState
from samenspel.loop.interchange.outgoing import codebook_draft, project_draft
from samenspel.loop.interchange.refi.writing import write_codebook, write_project
from samenspel.loop.interchange.services.withdrawing import still_allowed, withdraw_file
from samenspel.loop.interchange.tables import as_file, passage_table
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, require
from samenspel.loop.research.models import Participant
from samenspel.loop.teams.models import Team

logger = logging.getLogger(__name__)
TABLES = {MadeKind.CSV, MadeKind.XLSX}


@transaction.atomic
def make_file(*, team: Team, kind: str, circle: str, by: Person) -> MadeFile:
    """Ask for a file; while the same one is being made, it is that one."""
    require(may_code(by, team))
    if kind not in TABLES:
        circle = ""
    Team.objects.select_for_update().get(pk=team.pk)
    same = team.made_files.filter(kind=kind, circle=circle, made_by=by, state=MadeState.MAKING)
    current: MadeFile | None = same.first()
    if current is not None:
        return current
    made = MadeFile.objects.create(team=team, kind=kind, circle=circle, made_by=by)
    log.record("interchange.make", made, by.user, kind=kind, circle=circle)
    tasks.fill_made_file.enqueue(made.pk)
    return made


def fill_file(file_id: int) -> str:
    """Make the file; whoever withdraws meanwhile keeps it from being handed out."""
    made = MadeFile.objects.select_related("team", "made_by").filter(pk=file_id).first()
    if made is None or made.state != MadeState.MAKING:
        return "gone"
    try:
        if made.made_by is None or not may_code(made.made_by, made.team):
            raise PermissionError
        content, people = _content(made, made.made_by)
    except Exception:
        logger.exception("a file could not be made", extra={"made_file": file_id})
        MadeFile.objects.filter(pk=file_id, state=MadeState.MAKING).update(state=MadeState.FAILED)
        return MadeState.FAILED
    return _keep(file_id, content, people)


def _content(made: MadeFile, person: Person) -> tuple[bytes, list[Participant]]:
    if made.kind in TABLES:
        table = passage_table(made.team, person, made.circle)
        return as_file(table, made.kind, made.team.name), table.participants
    into = BytesIO()
    if made.kind == MadeKind.CODEBOOK:
        write_codebook(codebook_draft(made.team), into)
        return into.getvalue(), []
    out = project_draft(made.team, person)
    write_project(out.draft, out.members, into)
    return into.getvalue(), out.participants


@transaction.atomic
def _keep(file_id: int, content: bytes, people: list[Participant]) -> str:
    made = MadeFile.objects.select_for_update().filter(pk=file_id).first()
    if made is None or made.state != MadeState.MAKING:
        return "gone"
    made.participants.set(people)
    if not still_allowed(made):
        withdraw_file(made)
        return made.state
    made.file = ContentFile(content, name="made.bin")
    made.state, made.made_at = MadeState.READY, timezone.now()
    made.save()
    return made.state


@transaction.atomic
def fetch_file(*, made: MadeFile, by: Person) -> MadeFile:
    """Let somebody take the file along, and remember that it left with these people's words.

    Raises Http404 when it is not there any more.
    """
    require(may_code(by, made.team))
    current = MadeFile.objects.select_for_update().get(pk=made.pk)
    if current.state == MadeState.READY and not still_allowed(current):
        withdraw_file(current)
        return current
    if current.state != MadeState.READY or current.until < timezone.now():
        raise Http404
    record_departure(
        kind=DepartureKind.DOWNLOAD,
        label=f"{current.download_name} ({current.get_kind_display()})",
        subjects=current.participants.all(),
        scope=made.team.werkplaats_id,
        by=by.user,
        reach=Reach(current.circle or Reach.TEAM),
    )
    log.record("interchange.fetch", current, by.user)
    return current
