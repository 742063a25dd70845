"""What the agenda adds to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.activities.access import may_manage_activities

register(
    MenuItem("main", _("Agenda"), "activities:agenda", order=50),
    MenuItem(
        "manage",
        _("Activities"),
        "activities:manage",
        order=50,
        description=_("The agenda, and who signed up."),
        visible=lambda request: may_manage_activities(request.person, request.werkplaats),
    ),
)
