"""Say where the team is in its work."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.teams import access, signals
from samenspel.loop.teams.models import PhaseChange, Team


@transaction.atomic
def set_phase(*, team: Team, phase: str, by: Person, since: date | None = None) -> Team:
    """Let `team` be in `phase` since a day, today when left out.

    The phase it is in already can get another first day. The earlier ones keep theirs.
    """
    access.require(access.may_edit(by, team))
    locked = Team.objects.select_for_update(of=("self",)).select_related("werkplaats")
    team = locked.get(pk=team.pk)
    since = since or timezone.localdate()
    begun = list(team.phase_changes.order_by("since", "pk"))
    now = begun.pop() if begun and begun[-1].phase == phase else None
    _check_order(team, since, after=begun[-1].since if begun else None)
    if now is not None and now.since == since:
        return team
    if now is not None:
        now.delete()
    PhaseChange.objects.update_or_create(team=team, since=since, defaults={"phase": phase})
    team.phase = phase
    team.save(update_fields=["phase"])
    log.record("teams.set_phase", team, by.user, phase=phase, since=since.isoformat())
    signals.team_changed.send(sender=Team, team=team, changed=["phase"])
    return team


def _check_order(team: Team, since: date, *, after: date | None) -> None:
    if since > timezone.localdate():
        raise ValidationError({"since": _("This day is still to come. Choose today or earlier.")})
    if since < (after or team.starts):
        raise ValidationError(
            {"since": _("That is before the phase that came before it. Choose a later day.")}
            if after
            else {"since": _("That is before the team began. Choose a later day.")}
        )
