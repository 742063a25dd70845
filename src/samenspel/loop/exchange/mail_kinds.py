"""What letters about an introduction are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("exchange/mail/", _("About an introduction")))
