"""The research of a team: who works on it, who takes part, and who changed their mind."""

from datetime import timedelta
from typing import Any

from samenspel.demo.example import findings, material
from samenspel.demo.example.clock import at, days_ago, today
from samenspel.demo.example.news import tell_old_news
from samenspel.demo.example.room import Room
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.ground.consent.models import How
from samenspel.loop.research import services
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.models import Participant, ResearchRole
from samenspel.loop.research.texts import NO, NOBODY, YES


def do_research(story: Story) -> Room:
    """Tell it in the order in which it happened; return what the researchers have now."""
    room = _open_room(story)
    _invite(room)
    material.add_material(room)
    material.code_material(room)
    material.take_names_out(room)
    findings.write_findings(room)
    findings.take_files_along(room)
    _change_minds(room)
    tell_old_news("research", "findings")
    return room


def _open_room(story: Story) -> Room:
    """Appoint who works on it, and say of the gathering what is asked of who comes."""
    (asked,) = rows("research", "asked")
    researchers = rows("research", "researcher")
    room = Room(story, story.teams[asked["team"]], story.person(researchers[0]["who"]))
    with at(days_ago(40)):
        for row in researchers:
            services.appoint_researcher(
                team=room.team,
                person=room.person(row["who"]),
                role=ResearchRole(row["role"]),
                by=story.coordinator,
            )
    with at(days_ago(39)):
        services.change_asking(
            activity=story.activities[asked["activity"]],
            by=story.coordinator,
            about=asked["about"],
            records=asked["records"],
            widest=asked["widest"],
            until=today() + timedelta(days=asked["until"]),
        )
    return room


def _invite(room: Room) -> None:
    """Give everyone who came a code, and keep what they answered."""
    (asked,) = rows("research", "asked")
    activity = room.story.activities[asked["activity"]]
    for number, row in enumerate(rows("research", "participant")):
        who = room.person(row["who"]) if "who" in row else None
        with at(days_ago(26, f"09:{number + 10}")):
            participant = services.add_participant(
                team=room.team,
                by=room.keeper,
                perspective=row["perspective"],
                description=row["description"],
                name=who.name if who else row["name"],
                email=who.email if who else row.get("email", ""),
                activities=[activity],
            )
        room.participants[participant.code] = participant
        if "contact" in row or "quote" in row:
            with at(days_ago(25, f"{10 + number}:35")):
                _answer(room, participant, row)
        if "asked" in row:
            with at(days_ago(row["asked"], "16:05")):
                services.ask_by_mail(participant=participant, by=room.keeper, seen=0)


def _answer(room: Room, participant: Participant, row: dict[str, Any]) -> None:
    answer = Answer(
        take_part=YES,
        record=YES,
        quote=row.get("quote", NOBODY),
        named=NO,
        contact=YES if row.get("contact") else NO,
    )
    if "spoken" in row:
        services.record_answer(
            participant=participant,
            answer=answer,
            by=room.keeper,
            how=How.SPOKEN,
            witness=row["spoken"],
        )
    else:
        services.agree_to_words(participant=participant, answer=answer)


def _change_minds(room: Room) -> None:
    """Let some stop, and some agree to less than before."""
    for row in rows("research", "participant"):
        participant = room.participants[row["key"]]
        if "stopped" in row:
            with at(days_ago(row["stopped"], "21:10")):
                services.stop_taking_part(participant=participant)
        if "narrows" in row:
            with at(days_ago(row["narrows"]["ago"], "12:25")):
                less = Answer(quote=row["narrows"]["to"])
                services.agree_to_words(participant=participant, answer=less)
