"""What the programme adds to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.programme.access import may_manage

register(
    MenuItem(
        "main",
        _("Programme"),
        "programme:story",
        order=20,
        visible=lambda request: request.werkplaats is not None and not request.werkplaats.is_hub,
    ),
    MenuItem("footer", _("Our terms"), "programme:terms", order=40),
    MenuItem(
        "manage",
        _("Programme and themes"),
        "programme:manage",
        order=30,
        description=_("The working years, the themes, and what came of them."),
        visible=lambda request: may_manage(request.person, request.werkplaats),
    ),
    MenuItem(
        "manage",
        _("Terms"),
        "programme:manage_terms",
        order=35,
        description=_("The words that you explain where they appear."),
        visible=lambda request: may_manage(request.person, request.werkplaats),
    ),
)
