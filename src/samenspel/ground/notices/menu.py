"""What news adds to the menus."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register


def _on_a_site(request: HttpRequest) -> bool:
    return request.werkplaats is not None


register(
    MenuItem(
        "mine",
        _("My messages"),
        "notices:mine",
        order=80,
        description=_("What you hear about by mail, and how often."),
        visible=_on_a_site,
    ),
)
