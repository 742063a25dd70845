"""Questions and what belongs to them, for tests."""

import itertools
import time
from datetime import timedelta
from typing import Any

from django.core import signing
from django.utils import timezone

from samenspel.ground.common.links import TO_FOLLOW
from samenspel.ground.consent.models import Reach
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Perspective, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.lifecycle import CLOSED, Status
from samenspel.loop.questions.models import Echo, Question, QuestionKind
from samenspel.loop.questions.wording import title_from

_numbers = itertools.count(1)


def make_question(werkplaats: Werkplaats, text: str = "", **fields: Any) -> Question:
    """Make a confirmed question of a resident; `public=True` puts it on the site."""
    text = text or f"Wie helpt mijn buurman met vraag {next(_numbers)}?"
    if fields.pop("public", False):
        fields |= {"may_publish": True, "reach": Reach.PUBLIC}
    values = {
        "werkplaats": werkplaats,
        "kind": QuestionKind.KNOWLEDGE,
        "title": title_from(text),
        "text": text,
        "perspective": Perspective.CITIZEN,
        "asker_email": f"vrager{next(_numbers)}@example.org",
        "status": Status.NEW,
    } | fields
    question = Question(**values)
    if question.status != Status.UNCONFIRMED:
        question.confirmed_at = timezone.now()
    if question.status in CLOSED:
        question.closed_at = question.closed_at or timezone.now()
    if question.status == Status.ANSWERED:
        question.answer = question.answer or "Bel het wijkteam."
    if question.status == Status.DECLINED:
        question.decline_reason = "Dat hoort bij de gemeente."
    question.new_link(TO_FOLLOW)
    question.save()
    return question


def make_echo(question: Question, email: str = "", **fields: Any) -> Echo:
    """Make somebody who has the same question and follows it."""
    values = {"confirmed_at": timezone.now(), "email": email or f"ook{next(_numbers)}@example.org"}
    echo = Echo(question=question, **(values | fields))
    echo.new_link(TO_FOLLOW)
    echo.save()
    return echo


def make_theme(werkplaats: Werkplaats, name: str = "Formeel en informeel") -> Theme:
    """Make a theme that is worked on."""
    return Theme.objects.create(
        werkplaats=werkplaats,
        name=name,
        slug=name.lower().replace(" ", "-"),
        summary="Hoe werken vrijwilligers en professionals samen?",
    )


def mails_to(email: str) -> list[Message]:
    """Return what was posted to `email`, the oldest first."""
    return list(Message.objects.filter(to=email).order_by("created", "pk"))


def expire(link: Question | Echo) -> None:
    """Let a private link be past its time."""
    type(link).objects.filter(pk=link.pk).update(link_until=timezone.now() - timedelta(days=1))


def opened_a_while_ago() -> str:
    """Return what a form holds that somebody took a minute to fill in."""
    return signing.dumps(int(time.time()) - 60, salt="opened")
