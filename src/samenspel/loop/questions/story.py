"""The life of a question in plain words: what happened, and what happens next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspel.ground.common.templatetags.ui import in_words, paragraphs
from samenspel.loop.questions.lifecycle import Move, Status
from samenspel.loop.questions.models import Question, Step

HAPPENED = {
    Move.ASKED: gettext_lazy("The question was asked"),
    Move.CONFIRMED: gettext_lazy("We received the question"),
    Move.THEMED: gettext_lazy("The question got a theme"),
    Move.TAKEN_UP: gettext_lazy("A team started to work on it"),
    Move.ANSWERED: gettext_lazy("There is an answer"),
    Move.DECLINED: gettext_lazy("We don't take it up"),
    Move.MERGED: gettext_lazy("It goes on together with the same question"),
    Move.REOPENED: gettext_lazy("We look at it again"),
    Move.WITHDRAWN: gettext_lazy("The question was taken back"),
    Move.PUBLISHED: gettext_lazy("The question is on the site"),
    Move.HIDDEN: gettext_lazy("The question is no longer on the site"),
}
NEXT = {
    Status.NEW: (
        gettext_lazy("We decide what can be done"),
        gettext_lazy("The coordinator reads the question and talks about it with others."),
    ),
    Status.THEMED: (
        gettext_lazy("A team takes it up"),
        gettext_lazy("That can take some months: teams start when people have time."),
    ),
    Status.TAKEN_UP: (
        gettext_lazy("The team tells what it found"),
        gettext_lazy("The team works on it with residents and professionals."),
    ),
}
IN_SHORT = {
    Status.UNCONFIRMED: gettext_lazy("You still have to confirm your question."),
    Status.NEW: gettext_lazy("Your question is with the coordinator."),
    Status.THEMED: gettext_lazy("Your question has a theme, and waits for a team."),
    Status.TAKEN_UP: gettext_lazy("A team is working on your question."),
    Status.ANSWERED: gettext_lazy("There is an answer to your question."),
    Status.DECLINED: gettext_lazy("We can't take up your question. Below you read why."),
    Status.MERGED: gettext_lazy("Others asked the same. Your question goes on with theirs."),
    Status.WITHDRAWN: gettext_lazy("You took your question back."),
}
BADGES = {
    Status.UNCONFIRMED: "neutral",
    Status.NEW: "neutral",
    Status.THEMED: "neutral",
    Status.TAKEN_UP: "info",
    Status.ANSWERED: "ok",
    Status.DECLINED: "neutral",
    Status.MERGED: "neutral",
    Status.WITHDRAWN: "neutral",
}


@dataclass(frozen=True)
class Item:
    """One point on a timeline, as the `timeline` component wants it."""

    title: Any
    when: str = ""
    text: Any = ""
    state: str = "done"


def story_of(
    question: Question, steps: Iterable[Step], *, answer_shown: bool = False
) -> list[Item]:
    """Return the steps in order, and then what comes next if anything does.

    Where the page shows the answer or the reason by itself, the story doesn't say it again.
    """
    told = [_item(step, brief=answer_shown and _still_holds(step, question)) for step in steps]
    if question.status in NEXT:
        title, text = NEXT[Status(question.status)]
        told.append(Item(title, text=text, state="later"))
    return told


def badge_of(question: Question) -> str:
    """Return the kind of badge that fits the state."""
    return BADGES[Status(question.status)]


def waiting_words(since: datetime) -> str:
    """Say how long something has waited, roughly as people do."""
    days = (timezone.localdate() - timezone.localdate(since)).days
    if days < 1:
        return _("today")
    if days < 21:
        return ngettext("for %(count)s day", "for %(count)s days", days) % {"count": days}
    if days < 90:
        return _("for %(count)s weeks") % {"count": days // 7}
    return _("for %(count)s months") % {"count": days // 30}


def _still_holds(step: Step, question: Question) -> bool:
    return step.to_status == question.status and step.move in {Move.ANSWERED, Move.DECLINED}


def _item(step: Step, *, brief: bool) -> Item:
    return Item(
        HAPPENED.get(Move(step.move), Move(step.move).label),
        when=in_words(timezone.localdate(step.at)),
        text="" if brief else _said_with(step),
    )


def _said_with(step: Step) -> SafeString:
    parts = []
    if step.link_title and step.link_url:
        parts.append(format_html('<p><a href="{}">{}</a></p>', step.link_url, step.link_title))
    elif step.link_title:
        parts.append(format_html("<p>{}</p>", step.link_title))
    if step.public_note:
        parts.append(paragraphs(step.public_note))
    return SafeString("".join(parts))
