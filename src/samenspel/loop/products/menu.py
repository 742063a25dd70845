"""Where products stand in the menus."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register

register(MenuItem("main", _("Products"), "products:library", order=47))
