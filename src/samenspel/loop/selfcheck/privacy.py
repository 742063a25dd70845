"""What a self-check holds of a person: only that it is their turn, and whether they answered."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.selfcheck.models import Turn
from samenspel.loop.selfcheck.querysets import TurnQuerySet


def _of(subject: Subject) -> TurnQuerySet:
    mine = Turn.objects.of_address(subject.email)
    if subject.person_id is None:
        return mine
    return Turn.objects.filter(Q(person=subject.person_id) | Q(pk__in=mine.values("pk")))


def export(subject: Subject) -> Iterator[Held]:
    """Tell in which open rounds somebody may answer; what was answered, nobody can find."""
    for turn in _of(subject).select_related("round__team"):
        yield Held(
            title=turn.round.team.name,
            facts={
                _("Open until"): turn.round.closes_at,
                _("You have answered"): turn.has_answered,
            },
            url=turn.get_absolute_url(),
        )


@transaction.atomic
def erase(subject: Subject) -> int:
    """Take the turns away; answers that were counted can't be found any more."""
    turns = _of(subject)
    number = turns.count()
    turns.delete()
    return number


HOLDINGS = [
    Holding(
        name="selfcheck.turns",
        label=gettext_lazy("Looking at your team, anonymously"),
        purpose=gettext_lazy("To let everyone at the table answer once."),
        basis=gettext_lazy("You are in a team that looks at itself."),
        kept=gettext_lazy(
            "Only whether you answered, until the round closes: 14 days at most. Your answers are "
            "counted without your name and without a time. Nobody can find them back, we neither."
        ),
        erasing=gettext_lazy(
            "You can't answer in this round any more. What you answered can't be taken out: "
            "nobody knows which answers are yours."
        ),
        data=gettext_lazy("That you had a turn. Never what you answered."),
        recipients=gettext_lazy("Nobody."),
        export=export,
        erase=erase,
    )
]
