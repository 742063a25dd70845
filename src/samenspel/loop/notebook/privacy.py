"""What notebooks hold of a person: words written, things to do, files handed in.

Erasing takes the name away and lets the words stay: others built on them.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.notebook.models import Answer, Entry, File, FileVersion, Task


def _of(subject: Subject, field: str) -> Q:
    mine = same_address(f"{field}__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(**{field: subject.person_id})
    return mine


def _nameless(subject: Subject, *places: tuple[type[Model], str]) -> int:
    """Take the name away everywhere; return how many things lost it."""
    touched = 0
    for model, field in places:
        rows: Any = model._base_manager
        mine = list(rows.filter(_of(subject, field)).values_list("pk", flat=True))
        touched += rows.filter(pk__in=mine).update(**{field: None})
    return touched


def _export_words(subject: Subject) -> Iterator[Held]:
    for entry in Entry.objects.filter(_of(subject, "author")).select_related("team"):
        said = entry.text or "\n\n".join(answer for _question, answer in entry.parts)
        facts = {_("Team"): entry.team.name, _("Day"): entry.day, _("Text"): said}
        yield Held(title=entry.heading, facts=facts, url=entry.get_absolute_url())
    answers = Answer.objects.filter(_of(subject, "author"))
    for answer in answers.select_related("entry__team"):
        facts = {_("Team"): answer.entry.team.name, _("Text"): answer.text}
        yield Held(
            title=_("Answer to “%(entry)s”") % {"entry": answer.entry.heading},
            facts=facts,
            url=answer.entry.get_absolute_url(),
        )


@transaction.atomic
def _erase_words(subject: Subject) -> int:
    return _nameless(subject, (Entry, "author"), (Answer, "author"))


def _export_tasks(subject: Subject) -> Iterator[Held]:
    mine = _of(subject, "owner") | _of(subject, "done_by")
    for task in Task.objects.filter(mine).select_related("team"):
        facts = {_("Team"): task.team.name, _("Before"): task.due, _("Ready on"): task.done_at}
        yield Held(title=task.text, facts=facts)


@transaction.atomic
def _erase_tasks(subject: Subject) -> int:
    return _nameless(subject, (Task, "owner"), (Task, "done_by"))


def _export_files(subject: Subject) -> Iterator[Held]:
    mine = FileVersion.objects.filter(_of(subject, "by"))
    for version in mine.select_related("file__team"):
        yield Held(
            title=version.file.title,
            facts={
                _("Team"): version.file.team.name,
                _("Version"): version.number,
                _("Added on"): version.at,
            },
            url=version.file.get_absolute_url(),
        )


@transaction.atomic
def _erase_files(subject: Subject) -> int:
    return _nameless(subject, (File, "owner"), (FileVersion, "by"))


HOLDINGS = [
    Holding(
        name="notebook.words",
        label=gettext_lazy("What you wrote in the log of a team"),
        purpose=gettext_lazy("To keep what the team learned, and to know who can tell more."),
        basis=gettext_lazy("You wrote it yourself."),
        kept=gettext_lazy("As long as the log of the team exists."),
        erasing=gettext_lazy(
            "Your entries and answers stay, because others built on them. Your name is taken off. "
            "Do you want to take the words away too? Do that first, in the log itself."
        ),
        data=gettext_lazy("Name, and what you wrote."),
        recipients=gettext_lazy("The members of the team and the coordinators."),
        export=_export_words,
        erase=_erase_words,
        order=32,
    ),
    Holding(
        name="notebook.tasks",
        label=gettext_lazy("To-dos in a team"),
        purpose=gettext_lazy("To know who does what."),
        basis=gettext_lazy("You take part in the team."),
        kept=gettext_lazy("As long as the list of the team exists."),
        erasing=gettext_lazy("The to-dos stay, and nobody's name stands with them any more."),
        data=gettext_lazy("Name, and the to-do."),
        recipients=gettext_lazy("The members of the team and the coordinators."),
        export=_export_tasks,
        erase=_erase_tasks,
        order=33,
    ),
    Holding(
        name="notebook.files",
        label=gettext_lazy("Files you handed in"),
        purpose=gettext_lazy("To know who can tell more about a file."),
        basis=gettext_lazy("You handed them in yourself."),
        kept=gettext_lazy("As long as the team keeps the file."),
        erasing=gettext_lazy(
            "The files stay with the team, because others work with them. Your name is taken off."
        ),
        data=gettext_lazy("Name, and the file."),
        recipients=gettext_lazy("The members of the team and the coordinators."),
        export=_export_files,
        erase=_erase_files,
        order=34,
    ),
]
