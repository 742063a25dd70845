"""What hangs on somebody in the notebook: open to-dos, and files to look after."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.handover import Hanging
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import services
from samenspel.loop.notebook.models import File, Task
from samenspel.loop.teams.handover import register
from samenspel.loop.teams.models import Team


def open_tasks(team: Team, person: Person) -> Hanging:
    """Give the to-dos that aren't ready to the successor."""
    mine = Task.objects.filter(team=team).to_do().of(person)

    def transfer(successor: Person) -> None:
        services.give_tasks(team=team, person=person, successor=successor)

    return Hanging(_("To-dos that aren't ready"), [task.text for task in mine], transfer)


def own_files(team: Team, person: Person) -> Hanging:
    """Give the files that one looks after to the successor."""
    mine = File.objects.filter(team=team, owner=person)

    def transfer(successor: Person) -> None:
        services.give_files(team=team, person=person, successor=successor)

    return Hanging(_("Files to look after"), [file.title for file in mine], transfer)


register(open_tasks, order=30)
register(own_files, order=40)
