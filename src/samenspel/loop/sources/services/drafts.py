"""Hand in a text, look at what was read, say yes."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction

from samenspel.ground.documents import Document, Paragraph, read_document
from samenspel.loop.network.models import Person
from samenspel.loop.sources import access
from samenspel.loop.sources.composing import compose
from samenspel.loop.sources.models import Source, SourceDraft
from samenspel.loop.sources.services.adding import (
    About,
    NothingToAddError,
    Original,
    add_source,
    require_new_file,
    tidied,
)
from samenspel.loop.teams.models import Team


def read_upload(*, team: Team, by: Person, about: About, upload: "File[Any]") -> SourceDraft:
    """Read a file and keep it, as it is, until its owner has looked at what was read.

    Raises `UnreadableError` when it can't be read and `AlreadyThereError` when the material has
    it. Not in a transaction: reading takes its time.
    """
    access.require(access.may_code(by, team))
    upload.seek(0)
    data = upload.read()
    digest = hashlib.sha256(data).hexdigest()
    require_new_file(team, digest)
    name = PurePath(upload.name or "").name
    document = read_document(data, name)
    return _keep_file(team, by, about, document, data=data, name=name, digest=digest)


@transaction.atomic
def read_typed(*, team: Team, by: Person, about: About, text: str) -> SourceDraft:
    """Keep what was typed until its owner has looked at who speaks in it."""
    access.require(access.may_code(by, team))
    lines = tidied(text).split("\n")
    if not any(line.strip() for line in lines):
        raise NothingToAddError
    draft = _draft(team, by, about)
    draft.paragraphs = [[line, None, None, None] for line in lines]
    draft.save()
    return draft


def paragraphs_of(draft: SourceDraft) -> list[Paragraph]:
    """Return what was read."""
    return [Paragraph(*paragraph) for paragraph in draft.paragraphs]


@transaction.atomic
def confirm_draft(
    *, draft: SourceDraft, by: Person, about: About, names: Mapping[str, str]
) -> Source:
    """Add the text to the material, with `names` (label and how it is called) as its speakers.

    Saying yes again adds nothing and returns the same source. Raises `NothingToAddError` when it
    was forgotten meanwhile, and `AlreadyThereError` when somebody else added the same file.
    """
    _must_own(draft, by)
    held = SourceDraft.objects.select_for_update().filter(pk=draft.pk).first()
    if held is None:
        return _added_before(draft)
    original = None
    if held.original:
        original = Original(held.original.name or "", held.original_name, held.digest)
    source = add_source(
        team=held.team,
        by=by,
        about=about,
        text=compose(paragraphs_of(held), names),
        original=original,
        guid=held.key,
    )
    held.delete()
    return source


@transaction.atomic
def discard_draft(*, draft: SourceDraft, by: Person) -> None:
    """Forget what was handed in, and its file."""
    _must_own(draft, by)
    forget_draft(draft)


def forget_old_drafts(now: datetime) -> int:
    """Forget what nobody said yes to for a day; return how many."""
    old = list(SourceDraft.objects.expired(now))
    for draft in old:
        with transaction.atomic():
            forget_draft(draft)
    return len(old)


def forget_draft(draft: SourceDraft) -> int:
    """Forget a draft and its file; return how many went. In the transaction of the caller."""
    storage, name = draft.original.storage, draft.original.name
    deleted = SourceDraft.objects.filter(pk=draft.pk).delete()[0]
    if deleted and name:
        transaction.on_commit(lambda: storage.delete(name))
    return deleted


@transaction.atomic
def _keep_file(
    team: Team, by: Person, about: About, document: Document, *, data: bytes, name: str, digest: str
) -> SourceDraft:
    draft = _draft(team, by, about)
    draft.title = draft.title or document.title[:160] or PurePath(name).stem[:160]
    draft.paragraphs = [[p.text, p.speaker, p.from_ms, p.until_ms] for p in document.paragraphs]
    draft.empty_pages = document.empty_pages
    draft.original_name, draft.digest = name[-200:], digest
    # Its own name may hold somebody's: in the storage it says nothing.
    kind = PurePath(name).suffix.lower()[:10] or ".bin"
    draft.original.save(f"{draft.key.hex}{kind}", ContentFile(data), save=False)
    draft.save()
    return draft


def _added_before(draft: SourceDraft) -> Source:
    source = draft.team.sources.filter(guid=draft.key).first()
    if source is None:
        raise NothingToAddError
    return source


def _draft(team: Team, by: Person, about: About) -> SourceDraft:
    return SourceDraft(
        team=team,
        made_by=by,
        title=about.title[:160],
        kind=about.kind,
        day=about.day,
        activity=about.activity,
        whose=access.whose_for(by, team, about.kind, about.whose),
    )


def _must_own(draft: SourceDraft, by: Person) -> None:
    access.require(access.may_code(by, draft.team) and draft.made_by_id == by.pk)
