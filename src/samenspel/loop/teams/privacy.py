"""What teams hold of a person: a place at the table."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.teams.models import TeamMember


def _places_of(subject: Subject) -> QuerySet[TeamMember]:
    mine = same_address("person__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(person=subject.person_id)
    return TeamMember.objects.filter(mine)


def _export(subject: Subject) -> Iterator[Held]:
    for place in _places_of(subject).select_related("team"):
        yield Held(
            title=place.team.name,
            facts={
                str(_("Role")): place.get_role_display(),
                str(_("Perspective")): place.get_perspective_display(),
                str(_("From")): place.starts,
                str(_("Up to and including")): place.ends,
            },
            url=place.team.get_absolute_url(),
        )


def _erase(subject: Subject) -> int:
    places = list(_places_of(subject))
    TeamMember.objects.filter(pk__in=[place.pk for place in places]).delete()
    return len(places)


HOLDINGS = [
    Holding(
        name="teams.members",
        label=_("Teams you take part in"),
        purpose=_("To know who sits at the table, and which perspective is missing."),
        basis=_("You take part in the team."),
        kept=_("As long as the team stands on the site, or until you become nameless."),
        erasing=_("You leave every team. Nothing shows any more that you sat at the table."),
        export=_export,
        erase=_erase,
        order=30,
    )
]
