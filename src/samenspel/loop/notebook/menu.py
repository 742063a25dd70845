"""What the notebook adds to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.network.access import is_member

register(
    MenuItem(
        "mine",
        _("My to-dos"),
        "notebook:my_tasks",
        order=25,
        description=_("What you do for your teams."),
        visible=lambda request: is_member(request.person, request.werkplaats),
    ),
)
