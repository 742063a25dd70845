"""What adoptions add to the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register

register(MenuItem("footer", _("Where our products are used"), "adoptions:overview", order=60))
