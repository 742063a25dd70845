"""From our project to a draft: only what may leave, as read through the gates.

Whole texts come from `sources.reader`, passages from `coding.gate`, codings as this person sees
them. Nothing else reads words here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils.translation import override

from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import BlindRound, Code, Codebook, Coding
from samenspel.loop.interchange.draft import Draft, new_draft
from samenspel.loop.interchange.models import KeptFile, ProjectUser
from samenspel.loop.interchange.refi.writing import Member
from samenspel.loop.interchange.refi.xml import derived, without_passages
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import safe_text
from samenspel.loop.teams.models import Team

LISTS = ("Sources", "Cases", "Notes", "Links", "Sets", "Graphs", "Variables", "NoteRef",
         "CodebookSets")  # fmt: skip
_GUID = re.compile(r'guid="([^"]+)"', re.IGNORECASE)


@dataclass(frozen=True)
class Outgoing:
    """What goes out: the draft, the files that go along, and whose words are in it."""

    draft: Draft
    members: list[Member]
    participants: list[Participant]


def codebook_draft(team: Team) -> Draft:
    """Return only the codes of `team`: nobody's words."""
    draft = new_draft("codebook", name=team.name)
    book = Codebook.objects.filter(team=team).first()
    draft["codes"] = list(_codes(book)) if book else []
    draft["leftovers"] = {"CodebookSets": _merged(team).get("CodebookSets", [])}
    return draft


def project_draft(team: Team, person: Person) -> Outgoing:
    """Return the project of `team` as `person`, one of its researchers, may take it along."""
    book, _made = Codebook.objects.get_or_create(team=team)
    users = Users(team)
    draft = new_draft("project", name=team.name)
    draft["codes"] = list(_codes(book))
    passages = _passages(team, person, users)
    members: list[Member] = []
    in_sources: dict[int, list[str]] = {}
    sources = team.sources.prefetch_related("participants", "speakers", "kept_files")
    for source in sources.order_by("created", "pk"):
        text = safe_text(source)
        draft["sources"].append(_source(source, text, passages.get(source.pk, []), users))
        members += _along(source, text)
        for participant in _people_in(source):
            in_sources.setdefault(participant, []).append(str(source.guid))
    stopped = set(team.participants.stopped().order_by().values_list("pk", flat=True))
    people = [one for one in team.participants.order_by("pk") if one.pk not in stopped]
    spoken = _passages_of_each(passages)
    draft["cases"] = [
        _case(book, one, in_sources.get(one.pk, []), spoken.get(one.pk, [])) for one in people
    ]
    draft["leftovers"] = _merged(team, without={case["guid"] for case in draft["cases"]})
    for kept in KeptFile.objects.filter(came_with__team=team, source=None):
        members.append(Member(kept.name, _reader(kept)))
    draft["users"] = users.drafts()
    return Outgoing(draft, members, [one for one in people if one.pk in in_sources])


def _codes(book: Codebook) -> Iterator[dict[str, Any]]:
    """Yield the codes in use, each after the one it falls under."""
    codes = list(book.codes.in_use())
    every = dict(book.codes.values_list("pk", "parent_id"))
    in_use = {code.pk for code in codes}
    under: dict[int | None, list[Code]] = {}
    for code in codes:
        above = code.parent_id
        while above is not None and above not in in_use:
            above = every.get(above)
        under.setdefault(above, []).append(code)

    def branch(above: Code | None) -> Iterator[dict[str, Any]]:
        for code in under.get(above.pk if above else None, []):
            yield {
                "guid": str(code.guid),
                "parent": str(above.guid) if above else None,
                "name": code.name,
                "colour": code.colour.lower(),
                "definition": code.definition,
                "memo": code.memo,
                "example": code.example,
                "extra": code.extra,
            }
            yield from branch(code)

    yield from branch(None)


def _passages(team: Team, person: Person, users: "Users") -> dict[int, list[dict[str, Any]]]:
    """Return what `person` may read, by source; in a blind round nothing of the others."""
    readable = passages_for(person, team).marked_before(person)
    blind = set(BlindRound.objects.of_coder(person).values_list("sources", flat=True))
    codings: dict[int, list[Coding]] = {}
    guids = dict(Code.objects.of_team(team).values_list("pk", "guid"))
    all_codings = Coding.objects.filter(passage__in=readable)
    for coding in all_codings.seen_by(person).filter(code__retired_at=None).order_by("pk"):
        codings.setdefault(coding.passage_id, []).append(coding)
    found: dict[int, list[dict[str, Any]]] = {}
    for passage in readable.prefetch_related("voices").order_by("start", "end", "pk"):
        found.setdefault(passage.source_id, []).append(
            {
                "guid": str(passage.guid),
                "start": passage.start,
                "end": passage.end,
                "memo": "" if passage.source_id in blind else passage.memo,
                "user": users.guid(passage.by_id, passage.extra),
                "created": written(passage.created),
                "extra": passage.extra,
                "people": {voice.participant_id for voice in passage.voices.all()},
                "codings": [
                    {
                        "guid": str(coding.guid),
                        "code": str(guids[coding.code_id]),
                        "user": users.guid(coding.by_id, coding.extra),
                        "created": written(coding.created),
                        "extra": coding.extra,
                    }
                    for coding in codings.get(passage.pk, [])
                ],
            }
        )
    return found


def _source(
    source: Source, text: str, passages: list[dict[str, Any]], users: "Users"
) -> dict[str, Any]:
    extra = source.extra
    file = extra.get("file", {})
    if source.version > 1 and "places" in file.get("endings", {}):
        extra = extra | {"file": file | {"endings": {}}}
    if text != source.text:
        # A passage that lies outside its text is often called by its words: nobody can tell whose.
        extra = extra | {"rest": without_passages(extra.get("rest", []))}
    had = extra.get("had")
    came_from_us = had is None or source.kind != "document"
    with override("nl"):
        kind = str(source.get_kind_display()) if came_from_us else None
    return {
        "guid": str(source.guid),
        "title": "" if extra.get("untitled") == source.title else source.title,
        "text": text,
        "memo": source.memo,
        "user": had.get("creatingUser") if had is not None else users.guid(source.added_by_id, {}),
        "created": written(source.created),
        "kind": kind,
        "day": source.day.isoformat() if source.day else None,
        "extra": extra,
        "passages": passages,
    }


def _case(
    book: Codebook,
    participant: Participant,
    sources: list[str],
    passages: list[str],
) -> dict[str, Any]:
    """Return a participant as a case: the code, the perspective, and where this person speaks."""
    with override("nl"):
        perspective = str(participant.get_perspective_display())
    return {
        "guid": derived(book.guid, f"participant {participant.pk}"),
        "name": participant.code,
        "description": participant.description,
        "perspective": perspective,
        "sources": sources,
        "passages": passages,
    }


def _people_in(source: Source) -> set[int]:
    """Return the keys of who speaks in `source`, and of whom it is about."""
    speaking = {speaker.participant_id for speaker in source.speakers.all()}
    about = {participant.pk for participant in source.participants.all()}
    return {one for one in speaking | about if one is not None}


def _passages_of_each(passages: dict[int, list[dict[str, Any]]]) -> dict[int, list[str]]:
    """Return for each participant the passages in which this person speaks."""
    spoken: dict[int, list[str]] = {}
    for of_source in passages.values():
        for passage in of_source:
            for participant in passage["people"]:
                spoken.setdefault(participant, []).append(passage["guid"])
    return spoken


def _along(source: Source, text: str) -> list[Member]:
    """Return the rich text of a source, while it says the same as its plain text."""
    if source.version > 1 or text != source.text:
        return []
    return [Member(kept.name, _reader(kept)) for kept in source.kept_files.all()]


def _reader(kept: KeptFile) -> Any:
    def read() -> bytes:
        with kept.file.open("rb") as file:
            content: bytes = file.read()
        return content

    return read


def _merged(team: Team, without: set[str] | None = None) -> dict[str, Any]:
    """Return what files brought that belongs to no text or code, each thing once."""
    merged: dict[str, Any] = {}
    seen = set(without or ())
    for brought in team.imports.done().order_by("pk"):
        for name, value in brought.leftovers.items():
            if name not in LISTS:
                merged.setdefault(name, value)
                continue
            for text in value:
                found = _GUID.search(text)
                key = found[1] if found else text
                if key not in seen:
                    seen.add(key)
                    merged.setdefault(name, []).append(text)
    return merged


class Users:
    """The people in a project: by the GUID that a file gave them, or one we give them now."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self.known = list(team.project_users.select_related("person"))
        self.person_of = {str(user.guid): user.person_id for user in self.known}
        self.guid_of: dict[int, str] = {}
        for user in self.known:
            if user.person_id is not None:
                self.guid_of.setdefault(user.person_id, str(user.guid))

    def guid(self, person: int | None, extra: dict[str, Any]) -> str | None:
        """Return who made something: as a file said, while that is still who it is here."""
        had = extra.get("had")
        came = had.get("creatingUser") if had is not None else None
        if came is not None and (person is None or self.person_of.get(came) == person):
            return str(came)
        if person is None:
            return None
        if person not in self.guid_of:
            user = ProjectUser.objects.create(team=self.team, person_id=person)
            self.known.append(user)
            self.guid_of[person] = str(user.guid)
        return self.guid_of[person]

    def drafts(self) -> list[dict[str, Any]]:
        """Return all of them."""
        names = dict(Person.objects.filter(pk__in=self.guid_of).values_list("pk", "name"))
        return [
            {
                "guid": str(user.guid),
                "name": user.name or names.get(user.person_id or 0, ""),
                "had": {
                    name: value
                    for name, value in user.extra.get("had", {}).items()
                    if name not in {"guid", "name"}
                },
            }
            for user in self.known
        ]


def written(moment: datetime) -> str:
    """Return a moment as files write it: in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
