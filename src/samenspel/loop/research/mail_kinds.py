"""What letters of research are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("research/mail/", _("About somebody's own words")))
