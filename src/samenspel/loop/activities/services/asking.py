"""The organiser's own questions on the form. No change of a question loses an answer."""

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.activities import access
from samenspel.loop.activities.models import Activity, Asked
from samenspel.loop.network.models import Person


class AnsweredError(Exception):
    """People have answered this question: what they said can't be thrown away."""


@transaction.atomic
def save_question(
    *,
    activity: Activity,
    by: Person,
    kind: str,
    text: str,
    options: str = "",
    required: bool = False,
    asked: Asked | None = None,
) -> Asked:
    """Add a question as the last one, or change `asked`. The same one added twice is one.

    Raises `AnsweredError` for another kind of question when there are answers: those stay as
    they were given.
    """
    access.require(access.may_edit(by, activity))
    if asked is None:
        asked = activity.asked.filter(text=text, kind=kind).first() or Asked(
            activity=activity, position=activity.asked.count()
        )
    elif asked.kind != kind and asked.answers.exists():
        raise AnsweredError
    asked.kind, asked.text, asked.options, asked.required = kind, text, options, required
    asked.save()
    log.record("activities.questions", activity, by.user)
    return asked


@transaction.atomic
def remove_question(*, asked: Asked, by: Person) -> None:
    """Take a question off the form; raises `AnsweredError` when there are answers."""
    access.require(access.may_edit(by, asked.activity))
    Activity.objects.select_for_update().get(pk=asked.activity_id)
    if asked.answers.exists():
        raise AnsweredError
    asked.delete()
    log.record("activities.questions", asked.activity, by.user)


@transaction.atomic
def ask_earlier(*, asked: Asked, by: Person) -> None:
    """Let a question change places with the one before it."""
    access.require(access.may_edit(by, asked.activity))
    asked_all = list(asked.activity.asked.select_for_update())
    at = asked_all.index(asked)
    if at > 0:
        asked_all[at - 1], asked_all[at] = asked_all[at], asked_all[at - 1]
    for position, one in enumerate(asked_all):
        one.position = position
    Asked.objects.bulk_update(asked_all, ["position"])
    log.record("activities.questions", asked.activity, by.user)
