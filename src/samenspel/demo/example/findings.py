"""What a team found: weighed, shared, asked of who took part; and which files were taken along."""

from datetime import timedelta
from typing import Any

from samenspel.demo.example.clock import at, days_ago, today
from samenspel.demo.example.room import Room
from samenspel.demo.example.tables import rows
from samenspel.loop.findings import services
from samenspel.loop.findings.models import Finding, MemberCheckInvitation, Opinion, Side
from samenspel.loop.interchange import services as interchange
from samenspel.loop.questions.models import Question


def write_findings(room: Room) -> None:
    """Write each finding down, and let it go as far as it went."""
    for number, row in enumerate(rows("research", "finding")):
        with at(days_ago(16 - number)):
            finding = _write(room, row)
        if "reach" in row:
            with at(days_ago(13 - number, "14:00")):
                finding = services.share_finding(
                    finding=finding, by=room.person(row["by"]), reach=row["reach"]
                )
        with at(days_ago(12 - number, "19:30")):
            _weigh(room, finding, row)
        if "check" in row:
            _ask_back(room, finding, row)


def _write(room: Room, row: dict[str, Any]) -> Finding:
    by = room.person(row["by"])
    finding = services.write_finding(
        team=room.team,
        by=by,
        claim=row["claim"],
        explanation=row.get("explanation", ""),
        confidence=row["confidence"],
    )
    for side in Side:
        services.add_evidence(
            finding=finding,
            passages=[room.passage(first_words) for first_words in row[side]],
            by=by,
            side=side,
        )
    if row.get("questions"):
        asked = Question.objects.for_werkplaats(room.story.werkplaats).visible_to(by)
        services.link_questions(finding=finding, by=by, questions=asked.filter(teams=room.team))
    if "memo" in row:
        services.add_memo(finding=finding, by=by, text=row["memo"])
    return finding


def _weigh(room: Room, finding: Finding, row: dict[str, Any]) -> None:
    for key in row.get("agree", []):
        services.take_stance(finding=finding, by=room.person(key), opinion=Opinion.AGREES)
    for key in row.get("doubt", []):
        services.take_stance(
            finding=finding, by=room.person(key), opinion=Opinion.DOUBTS, why=row["doubt_why"]
        )


def _ask_back(room: Room, finding: Finding, row: dict[str, Any]) -> None:
    """Ask who took part whether they recognise it; some days later it is known."""
    by = room.person(row["by"])
    with at(days_ago(12, "09:15")):
        check = services.start_member_check(
            finding=finding,
            by=by,
            words=row["check"],
            until=today() - timedelta(days=8),
            participants=[room.participants[code] for code in row["answers"]],
        )
    invitations = MemberCheckInvitation.objects.filter(check_round=check)
    for number, (code, (answer, words)) in enumerate(row["answers"].items()):
        with at(days_ago(11 - number, "20:20")):
            services.answer_check(
                invitation=invitations.get(participant=room.participants[code]),
                answer=answer,
                words=words,
            )
    with at(days_ago(8, "09:00")):
        services.close_check(check=check, by=by)


def take_files_along(room: Room) -> None:
    """Make some files, and fetch those that left."""
    for row in rows("research", "file"):
        by = room.person(row["by"])
        with at(days_ago(row["ago"], "11:45")):
            made = interchange.make_file(
                team=room.team, kind=row["kind"], circle=row.get("circle", ""), by=by
            )
            interchange.fill_file(made.pk)
            if row.get("fetched"):
                made.refresh_from_db()
                interchange.fetch_file(made=made, by=by)
