"""Answer an entry."""

from uuid import UUID

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import access
from samenspel.loop.notebook.models import Answer, Entry
from samenspel.loop.notebook.services.meanwhile import hold
from samenspel.loop.notebook.services.telling import tell_the_writer


@transaction.atomic
def answer_entry(*, entry: Entry, by: Person, text: str, key: UUID | None = None) -> Answer:
    """Say something to an entry; the same form sent twice (`key`) says it once."""
    access.require(access.may_write(by, entry.team))
    hold(entry.team)
    earlier = entry.answers.filter(key=key).first() if key else None
    if earlier is not None:
        return earlier
    answer = Answer(entry=entry, author=by, text=text)
    answer.key = key or answer.key
    answer.perspective = access.perspective_of(by, entry.team)
    answer.save()
    log.record("notebook.answer", entry, by.user)
    tell_the_writer(answer)
    return answer


@transaction.atomic
def remove_answer(*, answer: Answer, by: Person) -> None:
    """Take an answer away for good."""
    access.require(access.may_remove_answer(by, answer))
    answer.delete()
    log.record("notebook.remove_answer", answer.entry, by.user)
