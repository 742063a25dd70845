"""Keep files, version after version."""

import hashlib
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.core.files.base import File as Upload
from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import access
from samenspel.loop.notebook.models import Entry, File, FileVersion
from samenspel.loop.notebook.services.meanwhile import hold
from samenspel.loop.teams.models import Team

A_PIECE = 256 * 1024


class SameContentError(Exception):
    """This is what is kept already: `version` has the very same content."""

    def __init__(self, version: FileVersion) -> None:
        super().__init__(f"Version {version.number} of file {version.file_id} is the same.")
        self.version = version


@transaction.atomic
def add_file(
    *,
    team: Team,
    by: Person,
    title: str,
    upload: "Upload[Any]",
    entry: Entry | None = None,
    key: UUID | None = None,
) -> File:
    """Keep a file that was checked as the first version; the same form (`key`) keeps it once.

    Raises `SameContentError` when a file of this team has this very content.
    """
    access.require(access.may_write(by, team))
    hold(team)
    earlier = team.files.filter(key=key).first() if key else None
    if earlier is not None:
        return earlier
    digest = digest_of(upload)
    kept = FileVersion.objects.select_related("file__team").filter(file__team=team)
    same = kept.filter(digest=digest).first()
    if same is not None:
        raise SameContentError(same)
    file = File(team=team, werkplaats=team.werkplaats, owner=by, title=title, entry=entry)
    file.key = key or file.key
    file.save()
    _keep(file, by, upload, digest, note="")
    log.record("notebook.add_file", file, by.user)
    return file


@transaction.atomic
def add_version(*, file: File, by: Person, upload: "Upload[Any]", note: str = "") -> FileVersion:
    """Keep a newer version. The older ones stay.

    Raises `SameContentError` when nothing differs from a version that is there, so that sending
    the form twice keeps it once.
    """
    access.require(access.may_write(by, file.team))
    hold(file.team)
    digest = digest_of(upload)
    same = file.versions.filter(digest=digest).first()
    if same is not None:
        raise SameContentError(same)
    version = _keep(file, by, upload, digest, note=note)
    log.record("notebook.add_version", file, by.user, number=version.number)
    return version


@transaction.atomic
def rename_file(*, file: File, by: Person, title: str) -> File:
    """Give a file another title."""
    access.require(access.may_write(by, file.team))
    file.title = title
    file.save(update_fields=["title"])
    log.record("notebook.rename_file", file, by.user)
    return file


@transaction.atomic
def share_file(*, file: File, by: Person, reach: str) -> File:
    """Share a file, all versions of it, as far as `reach`."""
    access.require(reach in access.reaches_for(by, file))
    file.reach = reach
    file.save(update_fields=["reach"])
    log.record("notebook.share_file", file, by.user, reach=reach)
    return file


@transaction.atomic
def remove_file(*, file: File, by: Person) -> None:
    """Take a file away with all its versions."""
    access.require(access.may_remove_file(by, file))
    log.forget_name(file)
    file.delete()
    log.record("notebook.remove_file", file.team, by.user)


def digest_of(upload: "Upload[Any]") -> str:
    """Return what tells contents apart."""
    digest = hashlib.sha256()
    for piece in _pieces(upload):
        digest.update(piece)
    upload.seek(0)
    return digest.hexdigest()


def _pieces(upload: "Upload[Any]") -> Iterator[bytes]:
    upload.seek(0)
    while piece := upload.read(A_PIECE):
        yield piece


def _keep(file: File, by: Person, upload: "Upload[Any]", digest: str, *, note: str) -> FileVersion:
    newest = file.versions.order_by("-number").first()
    return FileVersion.objects.create(
        file=file,
        number=newest.number + 1 if newest else 1,
        upload=upload,
        size=upload.size,
        digest=digest,
        by=by,
        note=note,
    )
