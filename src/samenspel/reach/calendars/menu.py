"""Where people find their own agenda."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.network.access import is_member


def _takes_part(request: HttpRequest) -> bool:
    return is_member(request.person, request.werkplaats)


register(
    MenuItem(
        "mine",
        _("The agenda in my calendar"),
        "calendars:subscribe",
        order=45,
        description=_("See your activities in the calendar on your phone or computer."),
        visible=_takes_part,
    )
)
