"""What letters of teams are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("teams/mail/", _("About a team")))
