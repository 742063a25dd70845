"""Tell the others: what was written, and who got something to do."""

from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.notebook.models import Answer, Entry, Task
from samenspel.loop.notebook.reaching import readers_of_own
from samenspel.loop.teams.services import addresses_of


def tell_the_table(entry: Entry) -> None:
    """Tell who sits at the table, except who wrote it."""
    seated = addresses_of(entry.team)
    notify(
        topic="notebook.entry",
        about_id=entry.pk,
        to=[address for address, member in seated if member.person_id != entry.author_id],
        sender=entry.werkplaats.sender,
        event=f"entry:{entry.pk}",
    )


def tell_the_writer(answer: Answer) -> None:
    """Tell who wrote an entry that somebody else said something to it."""
    entry = answer.entry
    if answer.author_id == entry.author_id:
        return
    notify(
        topic="notebook.answer",
        about_id=answer.pk,
        to=[address for address, _path in readers_of_own(entry)],
        sender=entry.werkplaats.sender,
        event=f"answer:{answer.pk}",
    )


def tell_the_owner(task: Task, *, by: Person) -> None:
    """Tell who got something to do; nobody is told of what one took upon oneself."""
    if task.owner_id in {None, by.pk}:
        return
    seated = addresses_of(task.team)
    notify(
        topic="notebook.task",
        about_id=task.pk,
        to=[address for address, member in seated if member.person_id == task.owner_id],
        sender=task.team.werkplaats.sender,
        event=f"task:{task.pk}:{task.version}",
    )
