"""Give to a successor what hung on somebody. Who may hand over is checked where that is done."""

from django.db import transaction
from django.db.models import F

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.notebook.models import File, Task
from samenspel.loop.teams.models import Team


@transaction.atomic
def give_tasks(*, team: Team, person: Person, successor: Person) -> int:
    """Let `successor` do what `person` hadn't finished; return how many to-dos that are."""
    mine = Task.objects.filter(team=team).to_do().of(person)
    number: int = mine.update(owner=successor, version=F("version") + 1)
    log.record("notebook.give", team, person.user, tasks=number)
    return number


@transaction.atomic
def give_files(*, team: Team, person: Person, successor: Person) -> int:
    """Let `successor` look after the files of `person`; return how many that are."""
    number: int = File.objects.filter(team=team, owner=person).update(owner=successor)
    log.record("notebook.give", team, person.user, files=number)
    return number
