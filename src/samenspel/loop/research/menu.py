"""What research adds to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register

register(
    MenuItem(
        "mine",
        _("My words"),
        "research:my_words_list",
        order=35,
        description=_("What you said in research, and who may read it."),
        # Without a look at who takes part: a menu is drawn on every page.
        visible=lambda request: request.person is not None,
    )
)
