"""What publications add to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.publications.access import may_keep_words

register(
    MenuItem(
        "manage",
        _("Simpler words"),
        "publications:simpler_words",
        order=36,
        description=_("What one could write instead of a hard word, in your own region."),
        visible=lambda request: may_keep_words(request.person, request.werkplaats),
    ),
)
