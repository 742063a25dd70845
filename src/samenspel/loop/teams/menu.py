"""What teams add to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.teams.access import may_manage_teams

register(
    MenuItem("main", _("Teams"), "teams:list", order=40),
    MenuItem(
        "manage",
        _("Teams"),
        "teams:manage",
        order=40,
        description=_("What each team works on, and who is in it."),
        visible=lambda request: may_manage_teams(request.person, request.werkplaats),
    ),
)
