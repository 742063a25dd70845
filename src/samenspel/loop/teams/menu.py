"""What teams add to the menus."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.teams.access import may_manage_teams
from samenspel.loop.teams.models import JoinRequest, Team


def _asking_to_join(request: HttpRequest) -> int:
    teams = Team.objects.for_werkplaats(request.werkplaats).editable_by(request.person)
    return JoinRequest.objects.waiting().filter(team__in=teams).count()


register(
    MenuItem("main", _("Teams"), "teams:list", order=40),
    MenuItem(
        "manage",
        _("Teams"),
        "teams:manage",
        order=40,
        description=_("What each team works on, and who is in it."),
        visible=lambda request: may_manage_teams(request.person, request.werkplaats),
        badge=_asking_to_join,
    ),
)
