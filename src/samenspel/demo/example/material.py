"""What was said and written, which codes it got, and which names went out of it."""

from typing import Any

from samenspel.demo.example.clock import at, days_ago
from samenspel.demo.example.room import Room
from samenspel.demo.example.tables import rows
from samenspel.ground.documents import Paragraph
from samenspel.loop.coding import services as coding
from samenspel.loop.coding.models import Passage
from samenspel.loop.deidentifying import services as deidentifying
from samenspel.loop.sources import services
from samenspel.loop.sources.composing import compose
from samenspel.loop.sources.models import Source, SourceKind


def add_material(room: Room) -> None:
    """Add what was said, with who speaks, and what was written."""
    for row in rows("research", "conversation"):
        with at(days_ago(row["ago"])):
            _keep(room, _conversation(room, row))
    for number, row in enumerate(rows("research", "text")):
        about = services.About(
            title=row["title"],
            kind=row["kind"],
            whose=row["whose"],
            reach=row.get("reach", "team"),
            participants=[room.participants[code] for code in row.get("about", [])],
        )
        with at(days_ago(23 - number, "14:40")):
            _keep(
                room,
                services.add_source(
                    team=room.team, by=room.keeper, about=about, text=row["text"].strip()
                ),
            )
    for row in rows("research", "gathering"):
        activity = room.story.activities[row["activity"]]
        with at(days_ago(22, "16:20")):
            services.add_from_gathering(
                team=room.team,
                by=room.keeper,
                activity=activity,
                kind=row["kind"],
                title=row.get("title", ""),
            )


def _keep(room: Room, source: Source) -> None:
    room.sources[source.title] = source


def _conversation(room: Room, row: dict[str, Any]) -> Source:
    said = [line.split(": ", 1) for line in row["lines"]]
    names = {label: label for label, _words in said}
    activity = room.story.activities.get(row.get("activity", ""))
    source = services.add_source(
        team=room.team,
        by=room.keeper,
        about=services.About(
            title=row["title"],
            kind=SourceKind.TRANSCRIPT,
            day=activity.starts.date() if activity else days_ago(row["ago"] + 1).date(),
            activity=activity,
        ),
        text=compose([Paragraph(words, label) for label, words in said], names),
    )
    services.set_speakers(
        source=source,
        by=room.keeper,
        said=[
            services.Said(
                one.pk,
                participant=room.participants.get(one.label),
                is_ours=one.label in row["ours"],
            )
            for one in source.speakers.all()
        ],
    )
    return source


def code_material(room: Room) -> None:
    """Make the codebook, code in a blind round what is in it, and the rest after that."""
    for number, row in enumerate(rows("research", "code")):
        with at(days_ago(23, f"11:{number + 10}")):
            room.codes[row["key"]] = coding.make_code(
                team=room.team,
                by=room.keeper,
                name=row["name"],
                parent=room.codes.get(row.get("under", "")),
                colour=row["colour"],
                definition=row["definition"],
                example=row.get("example", ""),
            )
    (blind,) = rows("research", "blind")
    source, codings = room.sources[blind["source"]], rows("research", "coding")
    with at(days_ago(22, "09:05")):
        going_on = coding.start_round(
            team=room.team,
            by=room.keeper,
            title=blind["title"],
            sources=[source],
            coders=[room.person(key) for key in blind["coders"]],
        )
    for number, row in enumerate(one for one in codings if one["by"] in blind["coders"]):
        with at(days_ago(21, f"13:{number + 10}")):
            _code(room, source, row)
    with at(days_ago(19, "15:30")):
        coding.end_round(blind_round=going_on, by=room.keeper)
    for number, row in enumerate(codings):
        with at(days_ago(18, f"10:{number + 10}")):
            if row["by"] not in blind["coders"]:
                _code(room, source, row)
            if "memo" in row:
                passage = room.passage(row["words"])
                coding.write_memo(passage=passage, memo=row["memo"], by=room.person(row["by"]))


def _code(room: Room, transcript: Source, row: dict[str, Any]) -> None:
    source = room.sources[row["in"]] if "in" in row else transcript
    start = source.text.index(row["words"])
    passages: dict[int, Passage] = {}
    for giver in [row, *row.get("also", [])]:
        passage = coding.mark_passage(
            source=source,
            start=start,
            end=start + len(row["words"]),
            by=room.person(giver["by"]),
            codes=[room.codes[key] for key in giver["codes"]],
        )
        passages[passage.pk] = passage
    room.passages.extend(passages.values())


def take_names_out(room: Room) -> None:
    """Look for names where somebody decided about some; the others wait."""
    for row in rows("research", "conversation"):
        if "decided" not in row:
            continue
        source = room.sources[row["title"]]
        with at(days_ago(row["ago"] - 1, "10:30")):
            deidentifying.find_traces(source=source, by_lists=False)
            for one in row["decided"]:
                _decide(room, source, one)


def _decide(room: Room, source: Source, row: dict[str, Any]) -> None:
    source.refresh_from_db()
    chosen = [
        one.pk
        for one in source.suggestions.undecided()
        if source.text[one.start : one.end] == row["words"]
    ]
    if "put" not in row:
        deidentifying.reject_traces(source=source, suggestions=chosen, by=room.keeper)
        return
    deidentifying.accept_traces(
        source=source, suggestions=chosen, words=row["words"], stand_in=row["put"], by=room.keeper
    )
