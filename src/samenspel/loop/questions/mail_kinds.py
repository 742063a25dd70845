"""What letters about questions are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("questions/mail/", _("About a question")))
