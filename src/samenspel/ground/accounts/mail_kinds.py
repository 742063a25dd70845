"""What letters about accounts are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("accounts/mail/", _("A code, or something about an account")))
