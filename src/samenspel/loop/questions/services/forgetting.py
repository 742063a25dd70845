"""Forgetting who asked: by itself after a time, or because the asker wants so."""

import re
from datetime import datetime, timedelta

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.links import TO_CONFIRM
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Echo, Question

NAMES_KEPT = timedelta(days=365)
"""How long after its end a question still knows its asker; the form says so."""


@transaction.atomic
def expire_questions(now: datetime) -> int:
    """Remove what was never confirmed, forget who asked what ended long ago; return how many."""
    unconfirmed = Question.objects.never_confirmed_since(now - TO_CONFIRM)
    removed = unconfirmed.filter(status=Status.UNCONFIRMED).delete()[1].get(Question._meta.label, 0)
    removed += Echo.objects.never_confirmed_since(now - TO_CONFIRM).delete()[0]
    ended = Question.objects.closed_before(now - NAMES_KEPT)
    for question in ended.exclude(asker_email="", asker_name=""):
        forget_asker(question)
        question.end_link()
        question.save()
        removed += 1
    return removed + Echo.objects.filter(question__in=ended).exclude(email="").update(email="")


@transaction.atomic
def erase_asker(*, email: str) -> int:
    """Make all that was asked from `email` nameless, whatever its state; return how many.

    What was never confirmed goes altogether. The asker's own name and address also go from the
    words of the question.
    """
    asked = Question.objects.asked_by(email)
    erased = asked.filter(status=Status.UNCONFIRMED).delete()[1].get(Question._meta.label, 0)
    for question in asked.select_for_update():
        for personal in (question.asker_email, question.asker_name):
            _strike(question, personal)
        forget_asker(question)
        question.end_link()
        question.save()
        log.record("questions.forget", question, None)
        erased += 1
    return erased + Echo.objects.filter(same_address("email", email)).update(email="")


def forget_asker(question: Question) -> None:
    """Let a question no longer know who asked it."""
    question.asker_name = question.asker_email = ""
    question.may_contact = False
    question.version += 1
    question.save()


def _strike(question: Question, personal: str) -> None:
    if len(personal) < 3:
        return
    pattern = re.compile(rf"(?<!\w){re.escape(personal)}(?!\w)", re.IGNORECASE)
    for field in ("title", "text", "public_text"):
        setattr(question, field, pattern.sub("…", getattr(question, field)))
