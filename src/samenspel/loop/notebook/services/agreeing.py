"""Agree on something, and divide what has to be done."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import access
from samenspel.loop.notebook.models import Agreement, Task
from samenspel.loop.notebook.services.meanwhile import hold
from samenspel.loop.notebook.services.telling import tell_the_owner
from samenspel.loop.teams.models import Team


class AgreementWords(TypedDict, total=False):
    """What can be said of an agreement."""

    text: str
    since: date
    ended: date | None


class TaskWords(TypedDict, total=False):
    """What can be said of a to-do."""

    text: str
    owner: Person | None
    due: date | None


@transaction.atomic
def make_agreement(
    *, team: Team, by: Person, key: UUID | None = None, **words: Unpack[AgreementWords]
) -> Agreement:
    """Note what the team agreed; the same form sent twice (`key`) notes it once."""
    access.require(access.may_write(by, team))
    hold(team)
    earlier = team.agreements.filter(key=key).first() if key else None
    if earlier is not None:
        return earlier
    agreement = Agreement(team=team, **words)
    agreement.key = key or agreement.key
    agreement.save()
    log.record("notebook.agree", agreement, by.user)
    return agreement


@transaction.atomic
def change_agreement(
    *, agreement: Agreement, by: Person, **words: Unpack[AgreementWords]
) -> Agreement:
    """Say it otherwise, or that it holds no longer."""
    access.require(access.may_write(by, agreement.team))
    for name, value in words.items():
        setattr(agreement, name, value)
    agreement.save(update_fields=list(words))
    log.record("notebook.change_agreement", agreement, by.user)
    return agreement


@transaction.atomic
def add_task(
    *, team: Team, by: Person, key: UUID | None = None, **words: Unpack[TaskWords]
) -> Task:
    """Note what has to be done, and tell who will do it.

    The same form sent twice (`key`) notes it once.
    """
    access.require(access.may_write(by, team))
    hold(team)
    earlier = team.tasks.filter(key=key).first() if key else None
    if earlier is not None:
        return earlier
    task = Task(team=team, **words)
    task.key = key or task.key
    task.save()
    log.record("notebook.add_task", task, by.user)
    tell_the_owner(task, by=by)
    return task


@transaction.atomic
def change_task(
    *, task: Task, by: Person, seen_version: int | None = None, **words: Unpack[TaskWords]
) -> Task:
    """Change a to-do or hand it to somebody else, who is told."""
    access.require(access.may_write(by, task.team))
    current = _locked(task)
    require_version(current, seen_version)
    changed = [name for name, value in words.items() if getattr(current, name) != value]
    if not changed:
        return current
    for name in changed:
        setattr(current, name, words[name])  # type: ignore[literal-required]
    current.version += 1
    current.save(update_fields=[*changed, "version"])
    log.record("notebook.change_task", current, by.user, changed=changed)
    if "owner" in changed:
        tell_the_owner(current, by=by)
    return current


@transaction.atomic
def tick_task(*, task: Task, by: Person, done: bool = True) -> Task:
    """Say that it is ready, or not after all. Saying so twice changes nothing."""
    access.require(access.may_write(by, task.team))
    current = _locked(task)
    if done == (current.done_at is not None):
        return current
    current.done_at, current.done_by = (timezone.now(), by) if done else (None, None)
    current.save(update_fields=["done_at", "done_by"])
    log.record("notebook.tick_task" if done else "notebook.untick_task", current, by.user)
    return current


@transaction.atomic
def remove_task(*, task: Task, by: Person) -> None:
    """Take a to-do away: it need not be done any more."""
    access.require(access.may_write(by, task.team))
    log.forget_name(task)
    Task.objects.filter(pk=task.pk).delete()
    log.record("notebook.remove_task", task.team, by.user)


def _locked(task: Task) -> Task:
    current: Task = Task.objects.select_for_update().get(pk=task.pk)
    current.team = task.team
    return current
