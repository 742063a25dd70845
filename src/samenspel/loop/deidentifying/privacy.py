"""What taking names out holds of a person: decisions, and a sealed name in a key.

What is in a key can be found for somebody without opening it: the same name has the same digest.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.deidentifying import vault
from samenspel.loop.deidentifying.models import Pseudonym, Suggestion
from samenspel.loop.deidentifying.querysets import PseudonymQuerySet
from samenspel.loop.research.services.forgetting import identities_of

UNUSED_FOR = timedelta(days=30)


def _decided_by(subject: Subject) -> Q:
    mine = same_address("decided_by__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(decided_by=subject.person_id)
    return mine


def _export_decisions(subject: Subject) -> Iterator[Held]:
    rows = Suggestion.objects.filter(_decided_by(subject)).order_by()
    for team, number in rows.values_list("source__team__name").annotate(Count("pk")):
        yield Held(title=team, facts={_("Decisions about names"): number})


@transaction.atomic
def _erase_decisions(subject: Subject) -> int:
    mine = list(Suggestion.objects.filter(_decided_by(subject)).values_list("pk", flat=True))
    return Suggestion.objects.filter(pk__in=mine).update(decided_by=None)


def _meant(subject: Subject) -> PseudonymQuerySet:
    """Return the rows that stand for the full or the family name of somebody who took part."""
    found = Q(pk__in=[])
    for identity in identities_of(subject):
        team = identity.participant.team_id
        family = identity.name.partition(" ")[2]
        digests = [vault.digest(team, words) for words in (identity.name, family) if words]
        found |= Q(team=team, digest__in=digests)
    return Pseudonym.objects.filter(found)


def _export_key(subject: Subject) -> Iterator[Held]:
    for row in _meant(subject).select_related("team"):
        yield Held(title=row.team.name, facts={_("Stands for your name in texts"): row.stand_in})


@transaction.atomic
def _erase_key(subject: Subject) -> int:
    return int(_meant(subject).delete()[0])


@transaction.atomic
def _expire_key(now: datetime) -> int:
    """Forget what stands in no text any more."""
    return int(Pseudonym.objects.unused().filter(created__lte=now - UNUSED_FOR).delete()[0])


HOLDINGS = [
    Holding(
        name="deidentifying.key",
        label=gettext_lazy("Your name in the key of a research"),
        purpose=gettext_lazy(
            "To put the same stand-in everywhere in place of the same name, and to find back "
            "whom words are of when that person asks for them."
        ),
        basis=gettext_lazy("You or somebody else said the name in a conversation for research."),
        kept=gettext_lazy(
            "As long as the stand-in stands in a text, and 30 days more. It is sealed, and only "
            "keepers of the key open it."
        ),
        erasing=gettext_lazy(
            "The key forgets your name. In the texts a stand-in stays, and nobody can find out "
            "any more that it was you."
        ),
        data=gettext_lazy("Your name, and what stands in its place. Sealed."),
        recipients=gettext_lazy("Only the keepers of the key."),
        export=_export_key,
        erase=_erase_key,
        expire=_expire_key,
        order=44,
    ),
    Holding(
        name="deidentifying.decisions",
        label=gettext_lazy("What you decided about names in texts"),
        purpose=gettext_lazy("To know who can tell why something was taken out."),
        basis=gettext_lazy("You work on the research of a team."),
        kept=gettext_lazy("As long as the team keeps its material."),
        erasing=gettext_lazy("What you decided stays. Your name is taken off."),
        data=gettext_lazy("Name, and what you decided."),
        recipients=gettext_lazy("The researchers of the team."),
        export=_export_decisions,
        erase=_erase_decisions,
        order=47,
    ),
]
