"""Turn the codes and texts of a draft into ours. What is here already, by its GUID, stays."""

import uuid
from collections import Counter
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from samenspel.loop.coding.models import Code, Codebook, CodeChange, CodeDid, Coding, Passage
from samenspel.loop.interchange.models import Import
from samenspel.loop.interchange.refi.writing import (
    DEFAULT_COLOUR,
    full_colour,
    moment_of,
    shown_name,
)
from samenspel.loop.sources.models import Source, SourceKind, Whose

A_BATCH = 1_000
People = dict[str, int | None]


class CodesIn:
    """Writes codes; `by_guid` then has each code of the file, new or not."""

    def __init__(self, brought: Import, people: People) -> None:
        self.brought = brought
        self.by_guid: dict[str, Code] = {}
        self.counts: Counter[str] = Counter()

    def write(self, drafts: list[dict[str, Any]]) -> None:
        """Write all; each comes after the one it falls under."""
        if not drafts:
            return
        book, _made = Codebook.objects.get_or_create(team=self.brought.team)
        known = {str(code.guid): code for code in book.codes.select_related("merged_into")}
        for position, draft in enumerate(drafts):
            code = known.get(draft["guid"])
            if code is not None:
                self.by_guid[draft["guid"]] = self._in_use(code)
                self.counts["codes_known"] += 1
            else:
                self.by_guid[draft["guid"]] = self._new(book, draft, position)
                self.counts["codes"] += 1
        Codebook.objects.filter(pk=book.pk).update(version=book.version + 1)

    def _new(self, book: Codebook, draft: dict[str, Any], position: int) -> Code:
        colour = full_colour(draft["colour"]) if draft["colour"] else DEFAULT_COLOUR
        parent = draft["parent"]
        code = Code.objects.create(
            codebook=book,
            guid=draft["guid"],
            parent=self.by_guid[parent] if parent else None,
            name=shown_name(draft["name"], 120) or _("Nameless code"),
            colour=colour,
            definition=draft["definition"],
            memo=draft["memo"],
            example=draft["example"],
            position=position,
            created_by=self.brought.by,
            extra=draft["extra"],
        )
        details = {"from": self.brought.name}
        CodeChange.objects.create(code=code, did=CodeDid.MADE, details=details, by=self.brought.by)
        return code

    def _in_use(self, code: Code) -> Code:
        """Return the code that took its place, when it was merged; else take it into use again."""
        if code.merged_into is not None:
            return code.merged_into
        if code.retired_at is not None:
            code.retired_at = None
            code.save(update_fields=["retired_at"])
        return code


class SourcesIn:
    """Writes texts with their passages and codings."""

    def __init__(self, brought: Import, people: People, codes: dict[str, Code]) -> None:
        self.brought = brought
        self.people = people
        self.codes = codes
        self.counts: Counter[str] = Counter()
        self.new_sources: dict[str, Source] = {}
        self.new_passages: list[Passage] = []
        self._codings: list[Coding] = []

    def write(self, drafts: list[dict[str, Any]]) -> None:
        """Write all of them; a text that is here already only gets what is new in it."""
        guids = [draft["guid"] for draft in drafts]
        known = {
            str(source.guid): source for source in self.brought.team.sources.filter(guid__in=guids)
        }
        for number, draft in enumerate(drafts, start=1):
            source = known.get(draft["guid"])
            if source is None:
                source = self._new_source(draft, number)
                self._new_passages(source, draft["passages"])
            elif source.text == draft["text"]:
                self.counts["sources_known"] += 1
                self._add_to(source, draft["passages"])
            else:
                self.counts["sources_differ"] += 1
        Passage.objects.bulk_create(self.new_passages, batch_size=A_BATCH)
        Coding.objects.bulk_create(self._codings, batch_size=A_BATCH)
        self.counts["passages"] = len(self.new_passages)
        self.counts["codings"] = len(self._codings)

    def _new_source(self, draft: dict[str, Any], number: int) -> Source:
        title = shown_name(draft["title"] or "", 160)
        called = title or _("Text %(number)s") % {"number": number}
        source = Source.objects.create(
            team=self.brought.team,
            guid=draft["guid"],
            title=called,
            kind=kind_of(draft.get("kind")),
            day=_day(draft.get("day")),
            whose=Whose.PEOPLE,
            text=draft["text"],
            memo=draft["memo"],
            added_by=self.brought.by,
            created=moment_of(draft["created"]) or timezone.now(),
            extra=draft["extra"] if title else draft["extra"] | {"untitled": called},
        )
        self.new_sources[draft["guid"]] = source
        self.counts["sources"] += 1
        return source

    def _new_passages(self, source: Source, drafts: list[dict[str, Any]]) -> None:
        for draft in drafts:
            passage = Passage(
                source=source,
                guid=draft["guid"],
                start=draft["start"],
                end=draft["end"],
                text=source.text[draft["start"] : draft["end"]],
                memo=draft["memo"],
                by_id=self.people.get(draft["user"] or ""),
                created=moment_of(draft["created"]) or timezone.now(),
                extra=draft["extra"],
            )
            self.new_passages.append(passage)
            self._add_codings(passage, draft["codings"], set(), set())

    def _add_to(self, source: Source, drafts: list[dict[str, Any]]) -> None:
        """Add to a text that is here: new passages, and new codes on passages that are here."""
        known = {
            str(passage.guid): passage for passage in source.passages.prefetch_related("codings")
        }
        self._new_passages(source, [draft for draft in drafts if draft["guid"] not in known])
        for draft in drafts:
            passage = known.get(draft["guid"])
            if passage is not None:
                self.counts["passages_known"] += 1
                there = list(passage.codings.all())
                pairs = {(one.code_id, one.by_id) for one in there if one.by_id}
                self._add_codings(
                    passage, draft["codings"], {str(one.guid) for one in there}, pairs
                )

    def _add_codings(
        self,
        passage: Passage,
        drafts: list[dict[str, Any]],
        guids: set[str],
        pairs: set[tuple[int, int]],
    ) -> None:
        """Add codings; the same code twice of one person keeps the second without that person."""
        for draft in drafts:
            if draft["guid"] in guids:
                continue
            code = self.codes[draft["code"]]
            by = self.people.get(draft["user"] or "")
            if by is not None and (code.pk, by) in pairs:
                if passage.pk:
                    continue
                by = None
            if by is not None:
                pairs.add((code.pk, by))
            self._codings.append(
                Coding(
                    passage=passage,
                    code=code,
                    by_id=by,
                    guid=uuid.UUID(draft["guid"]),
                    created=moment_of(draft["created"]) or timezone.now(),
                    extra=draft["extra"],
                )
            )


def kind_of(label: str | None) -> SourceKind:
    """Return the kind of text that a file speaks of, in our own words; else a document."""
    for language in ("nl", "en"):
        with override(language):
            for kind in SourceKind:
                if label and label == str(kind.label):
                    return kind
    return SourceKind.DOCUMENT


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
