"""Where who builds something finds our data."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register

register(
    MenuItem("footer", _("For programs and search engines"), "harvesting:for_programs", order=90)
)
