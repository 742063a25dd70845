"""What value stories add to the menus."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.stories.access import may_see_matrix


def _tells_stories(request: HttpRequest) -> bool:
    return request.werkplaats is not None and not request.werkplaats.is_hub


register(
    MenuItem(
        "footer", _("What it brought people"), "stories:list", order=50, visible=_tells_stories
    ),
    MenuItem(
        "manage",
        _("Stories beside the numbers"),
        "stories:matrix",
        order=60,
        description=_("What people tell that it brought them, per team and year."),
        visible=lambda request: may_see_matrix(request.person, request.werkplaats),
    ),
)
