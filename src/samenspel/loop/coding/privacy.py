"""What coding holds of a researcher: which codes somebody made and gave, and what was marked.

What it holds of a participant, the own words, is told by `research`: on the page of those words.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.coding.models import BlindRound, Code, CodeChange, Coding, Passage
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team

PLACES: list[tuple[Any, str]] = [
    (Code, "created_by"),
    (CodeChange, "by"),
    (Passage, "by"),
    (Coding, "by"),
    (BlindRound, "by"),
]


def _of(subject: Subject, field: str) -> Q:
    mine = same_address(f"{field}__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(**{field: subject.person_id})
    return mine


def _export(subject: Subject) -> Iterator[Held]:
    """Tell by team how much somebody did: the words themselves are those of others."""
    made = Code.objects.filter(_of(subject, "created_by"))
    marked = Passage.objects.filter(_of(subject, "by"))
    given = Coding.objects.filter(_of(subject, "by"))
    codes = _counted(made, "codebook__team")
    passages = _counted(marked, "source__team")
    codings = _counted(given, "passage__source__team")
    rounds = _counted(BlindRound.objects.filter(_coded_by(subject)), "team")
    for team in Team.objects.filter(pk__in={*codes, *passages, *codings, *rounds}).order_by("pk"):
        yield Held(
            title=team.name,
            facts={
                _("Codes you made"): codes.get(team.pk),
                _("Passages you marked"): passages.get(team.pk),
                _("Times you gave a code"): codings.get(team.pk),
                _("Blind rounds in which you coded"): rounds.get(team.pk),
            },
        )


def _counted(rows: Any, team: str) -> dict[int, int]:
    return dict(rows.order_by().values_list(team).annotate(Count("pk", distinct=True)))


def _coded_by(subject: Subject) -> Q:
    return _of(subject, "coders") | _of(subject, "by")


@transaction.atomic
def _erase(subject: Subject) -> int:
    touched = 0
    for model, field in PLACES:
        mine = list(model._base_manager.filter(_of(subject, field)).values_list("pk", flat=True))
        touched += model._base_manager.filter(pk__in=mine).update(**{field: None})
    own = Person.objects.filter(same_address("email", subject.email) | Q(pk=subject.person_id))
    seats = BlindRound.coders.through.objects.filter(person__in=own)
    return touched + int(seats.delete()[0])


HOLDINGS = [
    Holding(
        name="coding.done",
        label=gettext_lazy("What you marked and coded in the material of a team"),
        purpose=gettext_lazy("To know who can tell more, and to compare how people code."),
        basis=gettext_lazy("You take part in the research."),
        kept=gettext_lazy("As long as the team keeps its material."),
        erasing=gettext_lazy(
            "The codes and passages stay, because others built on them. Your name is taken off."
        ),
        data=gettext_lazy("Name, what you marked, and which codes you gave."),
        recipients=gettext_lazy("The researchers of the team."),
        export=_export,
        erase=_erase,
        order=47,
    ),
]
