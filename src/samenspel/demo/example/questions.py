"""What people ask, and what becomes of it: everything in the order in which it happened."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from django.utils import timezone

from samenspel.demo.example.clock import at, days_ago, moment
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.questions import services
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.services import take_up_question

Happening = tuple[datetime, Callable[[], None]]
Row = dict[str, Any]


def add_questions(story: Story, table: str = "questions") -> None:
    """Let every question be asked, shared, and dealt with, one moment after the other."""
    happenings: list[Happening] = []
    for number, row in enumerate(rows(table, "question")):
        happenings += _life_of(story, row, number)
    for when, happen in sorted(happenings, key=lambda happening: happening[0]):
        with at(when):
            happen()


def _life_of(story: Story, row: Row, number: int) -> list[Happening]:
    asked = _when(row["asked"], f"{8 + number * 5 % 13:02}:{number * 17 % 60:02}")
    asked = min(asked, timezone.now() - timedelta(minutes=20))
    life: list[Happening] = [(asked, partial(_ask, story, row))]
    if row.get("confirmed", True) and "by" not in row:
        life.append((asked + timedelta(minutes=7 + number), partial(_confirm, story, row)))
    for echo in row.get("echoes", []):
        said = _when(echo["ago"], f"19:{number * 7 % 60:02}")
        life.append((said, partial(_share, story, row, echo)))
    for at_step, step in enumerate(row.get("steps", [])):
        told = _when(step["on"] if "on" in step else step["ago"], f"{9 + at_step:02}:{number + 11}")
        # Nobody answers before there was a question, whatever the hour.
        told = max(told, asked + timedelta(hours=1, minutes=at_step))
        life.append((told, partial(_take_step, story, row["key"], step)))
    return life


def _when(told: date | int, clock: str) -> datetime:
    return moment(told, clock) if isinstance(told, date) else days_ago(told, clock)


def _ask(story: Story, row: Row) -> None:
    asker = story.person(row["by"]) if "by" in row else None
    story.questions[row["key"]] = services.ask_question(
        werkplaats=story.werkplaats,
        kind=row["kind"],
        text=row["text"],
        perspective=row["perspective"],
        email=f"{row['key']}@example.org",
        name=asker.name if asker else row["name"],
        municipality=row["municipality"],
        may_contact=row.get("contact", False),
        may_publish=row.get("publish", False),
        by=asker.user if asker else None,
    )


def _confirm(story: Story, row: Row) -> None:
    question = story.questions[row["key"]]
    story.questions[row["key"]] = services.confirm_question(question=question)


def _share(story: Story, row: Row, echo: Row) -> None:
    asker = story.person(echo["by"]) if "by" in echo else None
    question = story.questions[row["key"]]
    shared = services.add_echo(
        question=question, email=echo["email"], by=asker.user if asker else None
    )
    if shared is not None and asker is None:
        services.confirm_echo(echo=shared)


def _take_step(story: Story, key: str, step: Row) -> None:
    question, text = story.questions[key], step.get("text", "")
    ways: dict[str, Callable[..., object]] = {
        "publish": services.publish_question,
        "note": lambda **who: services.note_on_question(internal_note=text, **who),
        "words": lambda **who: services.edit_question_text(
            title=step["title"], public_text=text, **who
        ),
        "theme": lambda **who: services.put_under_theme(
            theme=story.themes[step["theme"]], public_note=text, **who
        ),
        "take_up": lambda **who: take_up_question(
            team=story.teams[step["team"]], public_note=text, **who
        ),
        "answer": lambda **who: services.answer_question(
            answer=text, link_title=step.get("title", ""), link_url=step.get("url", ""), **who
        ),
        "decline": lambda **who: services.decline_question(reason=text, **who),
        "reopen": lambda **who: services.reopen_question(public_note=text, **who),
        "merge": lambda **who: services.merge_questions(
            into=story.questions[step["into"]], public_note=text, **who
        ),
    }
    ways[step["do"]](question=question, by=story.coordinator)
    story.questions[key] = _as_it_is_now(question)


def _as_it_is_now(question: Question) -> Question:
    werkplaats = question.werkplaats
    question.refresh_from_db()
    question.werkplaats = werkplaats
    return question
