"""What letters about personal data are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("privacy/mail/", _("About what is held of somebody")))
