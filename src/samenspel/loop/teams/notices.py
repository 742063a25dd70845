"""What leads and coordinators hear about who comes to their teams."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.teams.access import keepers_of, may_manage_teams
from samenspel.loop.teams.models import JoinRequest, Team, TeamInvitation


def _keeps(team: Team, address: str) -> bool:
    """Return whether who reads mail at `address` may (still) change `team`."""
    keepers = keepers_of(team)
    return any(address in {k.user.email.lower(), k.email.lower()} for k in keepers if k.user)


def _asked(pk: int, address: str) -> Line | None:
    request = JoinRequest.objects.waiting().select_related("team__werkplaats__site").filter(pk=pk)
    asking = request.first()
    if asking is None or not _keeps(asking.team, address):
        return None
    kwargs = {"pk": asking.team_id, "asked": asking.pk}
    return Line(
        title=_("%(name)s would like to join “%(team)s”")
        % {"name": asking.name, "team": asking.team},
        text=asking.why,
        url=asking.team.werkplaats.root_url + reverse("teams:answer_request", kwargs=kwargs),
    )


def _answered(pk: int, address: str) -> Line | None:
    rows = TeamInvitation.objects.select_related("team__werkplaats__site").filter(pk=pk)
    invitation = rows.first()
    if invitation is None or not _keeps(invitation.team, address):
        return None
    said_yes = invitation.status == TeamInvitation.Status.ACCEPTED
    words = _("%(name)s is now in “%(team)s”") if said_yes else _("%(name)s won't join “%(team)s”")
    url = reverse("teams:members", kwargs={"pk": invitation.team_id})
    return Line(
        title=words % {"name": invitation.name, "team": invitation.team},
        text=_("That is the answer to your invitation."),
        url=invitation.team.werkplaats.root_url + url,
    )


def _keeps_a_team(request: Any) -> bool:
    return may_manage_teams(request.person, request.werkplaats)


register(
    Topic(
        name="teams.join_request",
        label=gettext_lazy("Somebody would like to join a team"),
        explanation=gettext_lazy("About teams that you lead, or coordinate."),
        line=_asked,
        default=Pace.AT_ONCE,
        offered=_keeps_a_team,
    )
)
register(
    Topic(
        name="teams.invitation_answered",
        label=gettext_lazy("An answer to an invitation to a team"),
        explanation=gettext_lazy("About teams that you lead, or coordinate."),
        line=_answered,
        default=Pace.DAILY,
        offered=_keeps_a_team,
    )
)
