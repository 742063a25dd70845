"""What the agenda adds to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.activities.access import may_manage_activities

register(
    MenuItem("main", _("Agenda"), "activities:agenda", order=50),
    MenuItem(
        "mine",
        _("My registrations"),
        "activities:my_registrations",
        order=30,
        description=_("What you signed up for, and what you wait for."),
        visible=lambda request: request.person is not None,
    ),
    MenuItem(
        "manage",
        _("Activities"),
        "activities:manage",
        order=50,
        description=_("The agenda, and who signed up."),
        visible=lambda request: may_manage_activities(request.person, request.werkplaats),
    ),
)
