"""What letters about gatherings are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(
    Kind("activities/mail/", _("About a gathering")),
    Kind("activities/mail/from_organiser", _("Letter to participants"), readable=True),
)
