"""Who works on the material of a team."""

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_appoint, require
from samenspel.loop.research.models import Researcher, ResearchRole
from samenspel.loop.teams.models import Team


@transaction.atomic
def appoint_researcher(*, team: Team, person: Person, role: ResearchRole, by: Person) -> Researcher:
    """Let `person` work on the material in this role; another role than before replaces it.

    Whoever appoints may appoint themselves too: that is in the log, as all of it is.
    """
    require(may_appoint(by, team))
    researcher, is_new = Researcher.objects.get_or_create(
        team=team, person=person, defaults={"role": role}
    )
    if not is_new and researcher.role == role:
        return researcher
    researcher.role = role
    researcher.save(update_fields=["role"])
    log.record("research.appoint", team, by.user, person=person.pk, role=str(role))
    return researcher


@transaction.atomic
def end_researcher(*, team: Team, person: Person, by: Person) -> bool:
    """Let `person` no longer work on the material; return whether that was so until now.

    Somebody may end the own work too.
    """
    require(may_appoint(by, team) or by == person)
    return drop_researcher(team, person, by)


def drop_researcher(team: Team, person: Person, by: Person | None) -> bool:
    """End it without a check, as when somebody left the team."""
    gone, _kinds = Researcher.objects.filter(team=team, person=person).delete()
    if gone:
        log.record("research.end", team, by.user if by else None, person=person.pk)
    return bool(gone)
